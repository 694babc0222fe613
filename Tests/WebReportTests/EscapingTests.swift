import Files
import Foundation
import TestSupport
import Testing

@testable import WebReport

/// Whatever others wrote is text on the page, in any place of it.
@Suite struct EscapingTests {
    private static let pieces: [String] = [
        "<script>alert(1)</script>", "</style>", "</script>", "<!--", "-->", "]]>", "<![CDATA[", "\"", "'", "`", "&",
        "&lt;", "&#x3C;",
        "<img src=x onerror=alert(1)>", "\" onmouseover=\"x", "' style='x", "javascript:alert(1)", "=cmd|' /C calc'!A0",
        "\u{0}", "\u{8}", "\u{B}", "\u{1B}[31m", "\u{85}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{FEFF}", "\u{FFFE}",
        "\u{1FFFF}", "👩‍👩‍👧", "مرحبا", "e\u{301}\u{301}", "<\u{301}", "\"\u{301}", "\r\n", "\t", " ", "a", "{{x}}", "${x}",
        "\\u003c",
    ]

    /// Hostile texts, the same in every run.
    static let texts: [String] = {
        var dice = SeededGenerator(seed: 11)
        return pieces
            + (0..<400).map { _ in
                (0..<Int.random(in: 1...12, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
                    .joined()
            }
    }()

    @Test func textHasNoMarkOfMarkup() {
        for text in Self.texts {
            var html = HTML()
            html.text(text)
            let markup = html.markup
            #expect(!markup.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) }, "\(text)")
            #expect(Self.ampersandsAreEscapes(markup), "\(markup)")
            #expect(Self.unescaped(markup) == Self.visible(text))
        }
    }

    @Test func attributesEndWhereTheyShould() {
        for text in Self.texts {
            var html = HTML()
            html.element(.p, [.label(text), .id(text), .content(text)], text: "")
            let values = html.markup.split(separator: "\"", omittingEmptySubsequences: false)
            #expect(values.count == 7, "three values in three pairs of marks: \(html.markup)")
            #expect(html.markup.hasPrefix("<p aria-label=\"") && html.markup.hasSuffix("\"></p>"))
            #expect(!html.markup.dropFirst().dropLast(4).unicodeScalars.dropLast().contains("<"))
            #expect(Self.unescaped(String(values[1])) == Self.visible(text))
        }
    }

    @Test func foreignTextIsOneLineAndTurnsNothing() {
        for text in Self.texts {
            var html = HTML()
            html.foreign(text)
            let inner = html.markup.replacing("<bdi>", with: "").replacing("</bdi>", with: "")
            #expect(!inner.contains("<") && !inner.contains("\n"))
            #expect(html.markup.utf8.allSatisfy { $0 < 0x80 } || html.markup.hasPrefix("<bdi>"))
        }
    }

    @Test func textOutsideASCIIIsNotTakenForASCII() {
        var html = HTML()
        html.text("<\u{301} \"\u{301} café “quoted” – 5 €")
        #expect(html.markup == "&lt;\u{301} &quot;\u{301} café “quoted” – 5 €")
    }

    @Test(arguments: [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("https://example.org/ä\"<>", "https://example.org/%C3%A4%22%3C%3E"),
        ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("file:///etc/passwd", nil), ("//example.org", nil),
        ("https:/example.org", nil), ("https://", nil), ("https:///x", nil), (" https://example.org", nil),
        ("https://example.org/a b", nil), ("https://example.org/\n", nil), ("mailto:a@b", nil), ("", nil),
        ("java\u{0}script:x", nil), ("https\u{202E}://x", nil),
    ])
    func onlyAddressesOfTheWebBecomeLinks(_ raw: String, _ expected: String?) {
        #expect(WebAddress(raw)?.text == expected)
    }

    @Test func linksWithinThePageAreEncoded() {
        #expect(WebAddress.encoded("r-a b\"<") == "r-a%20b%22%3C")
        #expect(WebAddress.encoded("g-no-voice/engagement") == "g-no-voice/engagement")
    }

    @Test func styleAndScriptEndOnlyWhereTheyShould() {
        for resource in [PageResource.style, .script] {
            #expect(!resource.text.isEmpty)
            #expect(!resource.text.lowercased().contains("</"))
            #expect(!resource.text.contains("http"), "nothing is fetched")
            #expect(!resource.text.contains("@import") && !resource.text.contains("url("))
        }
    }

    @Test func policyNamesTheHashOfWhatIsOnThePage() throws {
        let hash = try #require(Data(base64Encoded: ContentHash.base64(of: Array("abc".utf8))))
        #expect(hash.map { String(format: "%02x", $0) }.joined() == ContentHash.hexadecimal(of: Array("abc".utf8)))
        for length in 0...4 {
            #expect(ContentHash.base64(of: Array(repeating: 7, count: length)).count == 44)
        }
        let policy = ContentPolicy.text(styles: ["a {}"])
        #expect(policy.contains(PageResource.policySource(of: "a {}")))
        #expect(policy.hasPrefix("default-src 'none';"))
        #expect(policy.contains(PageResource.style.policySource) && policy.contains(PageResource.script.policySource))
        #expect(!policy.contains("unsafe"))
    }

    /// A text as the page shows it: what cannot be shown, or turns what follows, stands as its code.
    private static func visible(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            let isShown =
                scalar == "\n" || scalar == "\t" || scalar.properties.isJoinControl
                || ![.control, .format, .unassigned].contains(scalar.properties.generalCategory)
            return isShown ? String(scalar) : "[U+" + String(format: "%04X", scalar.value) + "]"
        }.joined()
    }

    /// Markup read as a browser reads text. Bytes, since a mark with an accent on it is another character.
    private static func unescaped(_ markup: String) -> String {
        let text = NSMutableString(string: markup)
        for (escape, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            _ = text.replaceOccurrences(
                of: escape, with: sign, options: .literal, range: NSRange(location: 0, length: text.length))
        }
        return String(text)
    }

    private static func ampersandsAreEscapes(_ markup: String) -> Bool {
        markup.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst().allSatisfy {
            rest in
            ["lt;", "gt;", "quot;", "#39;", "amp;"].contains { rest.starts(with: $0.utf8) }
        }
    }
}
