import Files

/// A file of this module that was built into the program: the style sheet or the script.
struct PageResource {
    let text: String

    private init(_ bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

    static var style: PageResource { PageResource(PackageResources.page_css) }
    static var script: PageResource { PageResource(PackageResources.page_js) }

    /// The hash by which the page's security policy admits it.
    var policySource: String { Self.policySource(of: text) }

    /// The hash by which the policy admits a style sheet or a script.
    static func policySource(of text: String) -> String { "'sha256-\(ContentHash.base64(of: Array(text.utf8)))'" }
}
