import Foundation
import TestSupport
import Testing

/// The web page that the README links to.
@Suite struct SamplePageTests {
    @Test("the sample page is what the command writes today; scripts/renew sample writes it anew")
    func isCurrent() throws {
        let folder = try TemporaryFolder()
        let result = try Command.run([
            "assess", "evidence/buckinghamshire", "--as-of", "2025-12-31", "--format", "html", "--output",
            folder("page.html"),
        ])
        #expect(result.status == 0, "\(result.error)")
        let page = try Data(contentsOf: URL(filePath: folder("page.html")))
        let sample = try Data(contentsOf: URL(filePath: Repository.root + "/docs/sample/buckinghamshire.html"))
        let isCurrent = page == sample
        #expect(isCurrent)
    }
}
