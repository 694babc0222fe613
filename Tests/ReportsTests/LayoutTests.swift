import Testing

@testable import Reports

/// Numbers, lines and bars.
@Suite struct LayoutTests {
    @Test(arguments: [
        (-0.004, 2, "0.00"), (-0.005, 2, "-0.01"), (0.5, 0, "1"), (12.345, 2, "12.35"), (-1, 2, "-1.00"),
        (0.05, 1, "0.1"),
    ])
    func fixed(_ value: Double, _ places: Int, _ text: String) {
        #expect(Figures.fixed(value, places) == text)
    }

    @Test func signed() {
        #expect(Figures.signed(0.3, 2) == "+0.30")
        #expect(Figures.signed(-0.3, 2) == "-0.30")
        #expect(Figures.signed(-0.001, 2) == "0.00")
    }

    @Test func sharesSumToTheWhole() {
        #expect(Figures.shares([1.0 / 3, 1.0 / 3, 1.0 / 3], units: 100) == [34, 33, 33])
        #expect(Figures.shares([0.005, 0.995], units: 100).reduce(0, +) == 100)
        #expect(Figures.shares([0, 1], units: 100) == [0, 100])
        #expect(Figures.shares([], units: 100).isEmpty)
    }

    @Test(arguments: [20, 40, 100]) func linesKeepToTheWidth(_ width: Int) {
        let text = "One two three " + String(repeating: "x", count: 333) + " 漢字漢字漢字漢字漢字 👩‍👩‍👧 end"
        for line in TextLayout.wrapped(text, width: width, first: "  • ") {
            #expect(TextLayout.columns(line) <= width)
        }
    }

    @Test func nothingIsLostInWrapping() {
        let text = "One two " + String(repeating: "y", count: 200) + " three"
        let joined = TextLayout.wrapped(text, width: 30).joined().filter { $0 != " " }
        #expect(joined == text.filter { $0 != " " })
    }

    @Test func cellsHaveTheirWidth() {
        #expect(TextLayout.cell("ab", 4) == "ab  ")
        #expect(TextLayout.cell("ab", 4, right: true) == "  ab")
        #expect(TextLayout.cell("abcdef", 4) == "abc…")
        #expect(TextLayout.columns(TextLayout.cell("漢字漢字", 4)) == 4)
    }

    @Test func positionsShowTheirInterval() {
        #expect(Bars.position(0, 0...0, width: 5) == "··●··")
        #expect(Bars.position(-1, -1...0.5, width: 5) == "●─│─·")
        #expect(Bars.position(1, 0.5...1, width: 5) == "··│─●")
        #expect(Bars.share(0.5, width: 4) == "██░░")
    }

    @Test func whatTurnsOrHidesTextIsShown() {
        #expect(PlainText.line("a\u{202E}b\u{1B}[31m") == "a[U+202E]b[U+001B][31m")
        #expect(PlainText.line("  two\n\nlines\t ") == "two lines")
        #expect(PlainText.line("👩‍👩‍👧 e\u{301}") == "👩‍👩‍👧 e\u{301}")
    }

    @Test(arguments: [
        ("# heading", "\\# heading"), ("1. list", "1\\. list"), ("- item", "\\- item"), ("a|b", "a\\|b"),
        ("<script>", "&lt;script&gt;"), ("`x`", "\\`x\\`"), ("[a](b)", "\\[a\\](b)"), ("A & B", "A &amp; B"),
        ("=====", "\\====="), ("~~x~~", "\\~\\~x\\~\\~"), ("$x$", "\\$x\\$"), ("> quote", "&gt; quote"),
    ])
    func markdownIsText(_ raw: String, _ text: String) {
        #expect(Markdown.text(raw) == text)
    }

    @Test func linksLeadToTheWebOnly() {
        #expect(Markdown.link("A", "https://a.uk/x (1)|y") == "[A](https://a.uk/x%20%281%29%7Cy)")
        #expect(Markdown.link("A", "javascript:alert(1)") == "A")
        #expect(Markdown.link("A", nil) == "A")
    }
}
