import Checking
import SourceText

/// The schema of a check in JSON.
///
/// Written by hand, as that of an assessment is: it is a promise to those who build on the output. Objects may gain members, so
/// unknown ones pass.
struct CheckSchema {
    func root() -> JSONValue {
        [
            "description": "Several partnerships stand in a list under 'partnerships'.",
            "anyOf": [
                ["$ref": "#/definitions/check"], object(["partnerships": list(["$ref": "#/definitions/check"])]),
            ],
            "definitions": [
                "check": check, "finding": finding, "gate": gate, "changes": changes, "change": change,
            ],
        ]
    }

    private var check: JSONValue {
        object([
            "schemaVersion": described(Self.text, "changes when a member goes or changes its meaning"),
            "tool": object(["name": Self.text, "version": Self.text]),
            "framework": object([
                "id": SchemaMaker.id, "version": Self.text, "sha256": ["type": "string", "pattern": "^[0-9a-f]{64}$"],
            ]),
            "folder": described(Self.text, "the folder with the evidence, as it was named"),
            "area": orNull(
                object(["id": SchemaMaker.id, "name": Self.text]), "null where the input cannot be used"),
            "asOf": ["type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$", "format": "date"],
            "counts": described(
                object([
                    "errors": Self.count, "warnings": Self.count, "notes": Self.count, "waived": Self.count,
                    "new": Self.count,
                ]),
                "waived findings are counted as such and nowhere else; without a baseline all others are new"),
            "valid": described(
                ["type": "boolean"], "whether the input can be used; if not, its faults are the findings"),
            "findings": list(["$ref": "#/definitions/finding"]),
            "gate": ["$ref": "#/definitions/gate"],
            "changes": orNull(["$ref": "#/definitions/changes"], "null where there is no baseline"),
            "unchecked": described(list(Self.text), "what could not be checked, a sentence each"),
        ])
    }

    private var finding: JSONValue {
        object([
            "check": described(Self.text, "the id of the check, the privacy rule or the fault"),
            "sort": words(Finding.Sort.allCases.map(\.rawValue)),
            "title": described(Self.text, "what the check looks for, in a few words"),
            "severity": words(Severity.allCases.map(\.rawValue)),
            "path": Self.text,
            "line": orNull(Self.place, "null where it is about the whole file"),
            "column": orNull(Self.place, "in Unicode scalars; null where it is about the whole file"),
            "record": orNull(Self.text, "the record it is about; null where it is about none"),
            "subject": described(Self.text, "the id of what it is about, or a path"),
            "message": Self.text, "remedy": Self.text,
            "waived": ["type": "boolean"],
            "waiver": orNull(Self.text, "the waiver that takes it out of the gate; null where none does"),
            "new": described(["type": "boolean"], "whether the baseline does not have it"),
        ])
    }

    private var gate: JSONValue {
        object([
            "tripped": described(
                ["type": "boolean"], "whether the change is stopped; false where the input cannot be used"),
            "reasons": list(
                object([
                    "kind": words(GateVerdict.Reason.Kind.allCases.map(\.rawValue)), "subject": Self.text,
                    "message": Self.text, "path": orNull(Self.text, "null where there is no one place"),
                    "line": orNull(Self.place, "null where there is no one line"),
                ])),
        ])
    }

    private var changes: JSONValue {
        let list = self.list(["$ref": "#/definitions/change"])
        return object([
            "baseline": described(Self.text, "a file's path or a revision"),
            "regressions": described(list, "what is worse than before"),
            "news": described(
                list, "what looks worse only because new records say so; never a reason to stop a change"),
            "improvements": described(list, "what is better than before"),
            "stale": described(
                self.list(object(["check": Self.text, "subject": Self.text])), "findings of the baseline that are gone"),
        ])
    }

    private var change: JSONValue {
        object([
            "kind": words(BaselineChanges.Change.Kind.allCases.map(\.rawValue)), "subject": Self.text,
            "message": Self.text,
        ])
    }

    private static let text: JSONValue = ["type": "string"]
    private static let count: JSONValue = ["type": "integer", "minimum": 0]
    private static let place: JSONValue = ["type": "integer", "minimum": 1]

    private func words(_ words: [String]) -> JSONValue { ["type": "string", "enum": .strings(words)] }
    private func list(_ items: JSONValue) -> JSONValue { ["type": "array", "items": items] }
    private func described(_ value: JSONValue, _ description: String) -> JSONValue {
        value.adding(["description": .string(description)])
    }

    /// An object that has all these members.
    private func object(_ members: [String: JSONValue]) -> JSONValue {
        ["type": "object", "properties": .object(members), "required": .strings(members.keys.sorted())]
    }

    private func orNull(_ value: JSONValue, _ description: String) -> JSONValue {
        ["anyOf": [value, ["type": "null"]], "description": .string(description)]
    }
}
