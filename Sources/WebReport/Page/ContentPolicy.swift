/// What a browser may do with the page: show it, with its own styles and its own script. No network, no forms sent, no
/// other page's frame of reference.
enum ContentPolicy {
    /// - Parameter styles: the style sheets of charts on the page.
    static func text(styles: [String] = []) -> String {
        let admitted = [PageResource.style.policySource] + styles.map(PageResource.policySource)
        return "default-src 'none'; style-src \(admitted.joined(separator: " ")); "
            + "script-src \(PageResource.script.policySource); base-uri 'none'; form-action 'none'"
    }
}
