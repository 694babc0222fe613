"""Says what is wrong with a Word document, one line each.

usage: document.py DOCUMENT EXPECTED

EXPECTED is JSON with `words`, texts that must be read, and `addresses`, what links may lead to.
"""

import json
import re
import subprocess
import sys
import unicodedata
import urllib.parse
import xml.etree.ElementTree
import zipfile

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def plain(text):
    """A text without what keeps it from becoming a link, on one line."""
    return " ".join(unicodedata.normalize("NFC", text.replace("\u200b", "")).split())


def main():
    """Prints faults."""
    expected = json.load(open(sys.argv[2], encoding="utf-8"))
    words = [plain(text) for text in expected["words"]]
    archive = zipfile.ZipFile(sys.argv[1])
    parts = {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    trees = {name: xml.etree.ElementTree.fromstring(part) for name, part in parts.items()}
    body = trees["word/document.xml"]
    paragraphs = ["".join(run.text or "" for run in one.iter(WORD + "t")) for one in body.iter(WORD + "p")]
    text = plain(" ".join(paragraphs))
    for one in words:
        if one not in text:
            print(f"not in the document: {one[:100]}")
    for run in body.iter(WORD + "t"):
        if run.text == "INJECTED":
            print("markup of others became the document's own")
    for element in body.iter():
        if not element.tag.startswith(WORD):
            print(f"an element of another sort: {element.tag}")
    known = {urllib.parse.unquote(address) for address in expected["addresses"]}
    for link in trees["word/_rels/document.xml.rels"]:
        target = link.attrib["Target"]
        if link.attrib.get("TargetMode") == "External" and urllib.parse.unquote(target) not in known:
            print(f"a link to {target[:100]}")
        if link.attrib.get("TargetMode") != "External" and not re.fullmatch(r"[\w/]+\.xml", target):
            print(f"a part at {target[:100]}")
    run = subprocess.run(
        ["pandoc", "--from", "docx", "--to", "plain", "--wrap=none", sys.argv[1]], capture_output=True, text=True,
        check=True)
    back = plain(run.stdout)
    # Tables are drawn in columns, which break long texts.
    for one in words:
        if one not in back and not set(one.split()) <= set(back.split()):
            print(f"pandoc does not read back: {one[:100]}")


main()
