import Foundation
import Rules
import Schemas
import Testing
@Test func zzWrite() throws {
    let rules = try Repository.rules()
    for n in SchemaName.allCases {
        try Data(JSONSchema.text(for: n, rules: rules).utf8).write(to: URL(filePath: Repository.root + "/schemas/" + n.fileName))
    }
    try Data(Handbook.markdown(rules).utf8).write(to: URL(filePath: Repository.root + "/docs/handbook.md"))
    for k in SkeletonKind.allCases { try Data(Skeleton.text(k, rules: rules).utf8).write(to: URL(filePath: "/tmp/sk-\(k.rawValue).yaml")) }
}
