/// What a browser may do with the page: show it, with its own style and its own script. No network, no forms sent, no
/// other page's frame of reference.
enum ContentPolicy {
    static var text: String {
        "default-src 'none'; style-src \(PageResource.style.policySource); "
            + "script-src \(PageResource.script.policySource); base-uri 'none'; form-action 'none'"
    }
}
