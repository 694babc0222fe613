"""Says what others' programs make of Markdown: prints what is wrong, one line each.

usage: rendered.py MARKDOWN EXPECTED

EXPECTED is JSON with `words`, texts that must be read, and `addresses`, what links may lead to. Markdown is rendered by
cmark-gfm as GitHub has it and by pandoc, and both must hold the same headings, tables, rows and items.
"""

import html.parser
import json
import subprocess
import sys
import unicodedata
import urllib.parse

RENDERERS = {
    "cmark-gfm": "cmark-gfm -e table -e strikethrough -e autolink -e tasklist -e footnotes --unsafe".split(),
    "pandoc": "pandoc --from gfm --to html --wrap=none --mathml".split(),
}
# What the report itself brings. Anything else was made of somebody's text.
OWN = set("h1 h2 h3 h4 p ul ol li table thead tbody tr th td strong em code a br colgroup col".split())


class Rendered(html.parser.HTMLParser):
    """The elements of a page, its links and its text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.links, self.text, self.outline = {}, [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags[tag] = self.tags.get(tag, 0) + 1
        attributes = dict(attrs)
        if tag == "a":
            self.links.append(attributes.get("href", ""))
        self.text.append(" " if tag in ("td", "th", "p", "li", "br", "tr") else "")

    def handle_data(self, data):
        self.text.append(data)


def read(program, markdown):
    """What a program makes of it."""
    run = subprocess.run(RENDERERS[program], input=markdown, capture_output=True, text=True, check=True)
    page = Rendered()
    page.feed(run.stdout)
    page.close()
    return page


def plain(text):
    """A text without what keeps it from becoming a link, on one line. Pandoc puts letters and their accents together."""
    return " ".join(unicodedata.normalize("NFC", text.replace("\u200b", "")).split())


def same(address):
    """An address however it is encoded."""
    return urllib.parse.unquote(address)


def main():
    """Prints faults."""
    markdown = open(sys.argv[1], encoding="utf-8").read()
    expected = json.load(open(sys.argv[2], encoding="utf-8"))
    addresses = {same(address) for address in expected["addresses"]}
    pages = {program: read(program, markdown) for program in RENDERERS}
    for program, page in pages.items():
        for tag in sorted(set(page.tags) - OWN):
            print(f"{program}: {page.tags[tag]} <{tag}>")
        for link in page.links:
            if same(link) not in addresses:
                print(f"{program}: a link to {link[:100]}")
        text = plain("".join(page.text))
        for words in expected["words"]:
            if plain(words) not in text:
                print(f"{program}: not read: {plain(words)[:100]}")
    one, other = pages.values()
    for tag in sorted(OWN - {"p", "br", "colgroup", "col"}):
        if one.tags.get(tag, 0) != other.tags.get(tag, 0):
            print(f"<{tag}>: {one.tags.get(tag, 0)} by cmark-gfm, {other.tags.get(tag, 0)} by pandoc")
    a, b = plain("".join(one.text)), plain("".join(other.text))
    if a != b:
        place = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        start = max(0, place - 40)
        print(f"the texts differ: “{a[start:place + 60]}” and “{b[start:place + 60]}”")


main()
