import Foundation
import TestSupport
import Testing

/// An input of `fixtures/` beside the findings that it shall give (`expected.txt`).
struct Fixture: CustomTestStringConvertible, Sendable {
    /// `lmdi/valid-minimal/input.json`
    let name: String
    var testDescription: String { name }

    static let folder = Repository.folder.appendingPathComponent("fixtures")

    static let all: [Fixture] = {
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.contains("/input.") }.sorted().map(Fixture.init).filter(\.hasExpectations)
    }()

    /// Those of the mirror have expectations of their own kind.
    private var hasExpectations: Bool { FileManager.default.fileExists(atPath: expectations.path) }

    var input: URL { Self.folder.appendingPathComponent(name) }
    private var expectations: URL { input.deletingLastPathComponent().appendingPathComponent("expected.txt") }

    /// The lines `severity rule expression`, in the order of the document.
    func expected() throws -> [String] {
        let text = String(decoding: try Data(contentsOf: expectations), as: UTF8.self)
        return text.split(separator: "\n").map(String.init)
    }

    /// What the command finds, as such lines. What nobody can decide offline is no fault of a fixture: left out.
    func found() throws -> [String] {
        let outcome = try #require(try Self.outcomes.get()[input.path], "the command has no answer for \(name)")
        return outcome.issues.filter { $0.severity != "information" }.map {
            "\($0.severity) \($0.rule) \($0.expression)".trimmingCharacters(in: .whitespaces)
        }
    }

    /// The command's answers to all fixtures, by path.
    private static let outcomes = Swift.Result {
        let result = try Command.run(["validate", "--format", "ndjson"] + all.map(\.input.path))
        let outcomes = try result.output.split(separator: "\n").map { try Outcome(line: String($0)) }
        return Dictionary(uniqueKeysWithValues: outcomes.map { ($0.file, $0) })
    }
}

/// An OperationOutcome of the command, as far as tests look at it.
struct Outcome: Sendable {
    struct Issue: Equatable, Sendable {
        let severity: String
        let rule: String
        let expression: String
        let text: String
        let line: Int?
    }

    let file: String
    let issues: [Issue]

    /// Reads a line of the format `ndjson`.
    init(line: String) throws {
        let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        file = record["file"] as? String ?? ""
        issues = Self.issues(record["outcome"])
    }

    static func issues(_ outcome: Any?) -> [Issue] {
        let issues = (outcome as? [String: Any])?["issue"] as? [[String: Any]] ?? []
        return issues.map { issue in
            let extensions = issue["extension"] as? [[String: Any]] ?? []
            func value(_ name: String) -> [String: Any]? {
                extensions.first { ($0["url"] as? String)?.hasSuffix(name) == true }
            }
            return Issue(
                severity: issue["severity"] as? String ?? "",
                rule: value("message-id")?["valueString"] as? String ?? "",
                expression: (issue["expression"] as? [String])?.first ?? "",
                text: (issue["details"] as? [String: Any])?["text"] as? String ?? "",
                line: value("issue-line")?["valueInteger"] as? Int)
        }
    }
}
