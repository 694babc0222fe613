import Foundation
import TestSupport
import Testing

/// What the surroundings do to a run: a full disk, a folder that lets nothing in, a kill, files that change meanwhile, another
/// zone, a second run. Nothing is lost, nothing is half-written, and the error is clear.
@Suite struct DisturbanceTests {
    private static let assess = "areasend assess evidence/buckinghamshire --as-of 2025-12-31"

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
    func aFullDiskIsNoSuccess() throws {
        let result = try Command.shell("\(Self.assess) > /dev/full")
        #expect(result.status == 2)
        #expect(result.error.contains("could not be printed in full: No space left on device"), "\(result.error)")
    }

    @Test func aReaderThatGoesAwayIsNoError() throws {
        let result = try Command.shell("(\(Self.assess) --format json; echo status $? >&2) | head -n 1")
        #expect(result.output == "{\n")
        #expect(result.error.contains("status 0") || result.error.contains("status 141"), "\(result.error)")
        #expect(!result.error.contains("could not be printed"))
    }

    /// `ulimit -f` counts blocks of 512 or 1024 bytes: room for a beginning, none for a report.
    @Test(arguments: ["json", "html", "markdown", "csv", "text"])
    func whereThereIsNoRoomTheOldFileStays(_ format: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "report")
        let result = try Command.shell(
            "trap '' XFSZ; ulimit -f 2; \(Self.assess) --format \(format) --output \(folder("report"))")
        #expect(result.status == 2)
        #expect(result.error.contains("\(folder("report")): error: the system refuses"), "\(result.error)")
        #expect(try String(contentsOfFile: folder("report"), encoding: .utf8) == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report"])
    }

    @Test(arguments: ["/dev/null/report.txt", "/proc/report.txt", "/sys/report.txt"])
    func aPlaceThatLetsNothingInIsNamed(_ path: String) throws {
        let result = try Command.shell("\(Self.assess) --output \(path)")
        #expect(result.status == 2)
        #expect(result.error.contains("\(path): error:"), "\(result.error)")
        #expect(result.output.isEmpty)
    }

    @Test(arguments: ["KILL", "TERM"]) func aKilledRunLeavesTheOldFileOrTheNewOne(_ signal: String)
        throws
    {
        let folder = try TemporaryFolder()
        let whole = try Command.run(["assess", "evidence/buckinghamshire", "--as-of", "2025-12-31", "--format", "json"])
        // Killed at moments spread over the whole run and beyond.
        let result = try Command.shell(
            """
            for wait in 0 0.01 0.03 0.05 0.1 0.2 0.4 0.8 1.6; do
                printf old > \(folder("report"))
                "$AREASEND" assess evidence/buckinghamshire --as-of 2025-12-31 --format json --output \(folder("report")) &
                sleep $wait; kill -s \(signal) $! 2>/dev/null; wait $! 2>/dev/null
                cp \(folder("report")) \(folder("seen-"))$wait
            done; true
            """)
        #expect(result.status == 0, "\(result.error)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let seen = try names.filter { $0.hasPrefix("seen-") }.map {
            try String(contentsOfFile: folder($0), encoding: .utf8)
        }
        #expect(seen.count == 9)
        #expect(seen.allSatisfy { $0 == "old" || $0 == whole.output })
        #expect(seen.contains("old"))
        // What a killed run leaves is hidden, and so never taken for evidence or a report.
        #expect(names.allSatisfy { $0 == "report" || $0.hasPrefix("seen-") || $0.hasPrefix(".report.") })
    }

    @Test func aFileThatChangesMeanwhileGivesOneStateOrAnError() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: Repository.buckinghamshire, toPath: folder("area"))
        let file = folder("area/records/council-2025.yaml")
        let before = try Command.run(["assess", folder("area"), "--as-of", "2025-12-31", "--format", "json"])
        let result = try Command.shell(
            """
            cp \(file) \(folder("whole"))
            (while [ ! -e \(folder("stop")) ]; do
                head -c 3000 \(folder("whole")) > \(file); cat \(folder("whole")) > \(file); : > \(file); cat \(folder("whole")) > \(file)
            done) &
            for run in 1 2 3 4 5 6 7 8 9 10; do
                areasend assess \(folder("area")) --as-of 2025-12-31 --format json --output \(folder("out-"))$run 2> \(folder("err-"))$run
                echo $?
            done
            touch \(folder("stop")); sleep 1
            """)
        let codes = result.output.split(separator: "\n")
        #expect(codes.count == 10 && codes.allSatisfy { ["0", "2"].contains($0) }, "\(codes) \(result.error)")
        for (index, code) in codes.enumerated() {
            let error = try String(contentsOfFile: folder("err-\(index + 1)"), encoding: .utf8)
            #expect((code == "0") != error.contains(": error:"), "\(error)")
        }
        // And once nobody disturbs it, all is as before.
        let after = try Command.run(["assess", folder("area"), "--as-of", "2025-12-31", "--format", "json"])
        #expect(after.output == before.output)
    }

    @Test(arguments: ["Pacific/Kiritimati", "Etc/GMT+12", "Nowhere/AtAll", "", ":/etc/passwd"])
    func anotherZoneChangesNothing(_ zone: String) throws {
        let arguments = ["assess", "--as-of", "2025-12-31", "--format", "json"]
        let here = try Command.run(arguments, environment: ["TZ": "UTC"])
        #expect(here.status == 0)
        #expect(try Command.run(arguments, environment: ["TZ": zone]).output == here.output)
    }

    @Test func twoRunsAtOnceWriteOneOfTheTwoResults() async throws {
        let folder = try TemporaryFolder()
        let file = folder("report")
        let dates = ["2024-12-31", "2025-12-31"]
        let results = try dates.map { try Command.run(["assess", "--as-of", $0, "--format", "json"]).output }
        for _ in 0..<5 {
            try await withThrowingTaskGroup(of: Int32.self) { group in
                for date in dates {
                    group.addTask {
                        try Command.run(["assess", "--as-of", date, "--format", "json", "--output", file]).status
                    }
                }
                for try await status in group { #expect(status == 0) }
            }
            #expect(results.contains(try String(contentsOfFile: file, encoding: .utf8)))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report"])
    }
}
