import Foundation
import TestSupport
import Testing

@testable import CommandTable

private let schema = Repository.folder.appendingPathComponent("docs/settings.schema.json")

/// The paths of all members that an object of the schema has, with their enumerated values.
private func members(_ object: [String: Any], _ path: String = "") -> [String: [String]] {
    let properties = object["properties"] as? [String: [String: Any]] ?? [:]
    return properties.reduce(into: [:]) { found, property in
        let inner = path.isEmpty ? property.key : path + "." + property.key
        if property.value["properties"] != nil {
            found.merge(members(property.value, inner)) { $1 }
        } else if inner != "$schema" {
            found[inner] = property.value["enum"] as? [String] ?? []
        }
    }
}

@Test func `the schema of settings.json has exactly the settings that the program knows`() throws {
    let root = try JSONSerialization.jsonObject(with: Data(contentsOf: schema)) as? [String: Any] ?? [:]
    let known = Dictionary(uniqueKeysWithValues: Setting.all.map { ($0.path, $0.option.value.values) })
    #expect(members(root) == known)
}

@Test func `each setting is an option that is named after its path`() {
    for setting in Setting.all {
        let name = setting.path.map { $0 == "." ? "-" : $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
        #expect(setting.option.name.rawValue == name)
    }
}

@Test(arguments: [
    (["outbox", "retry"], UsageError.missingOperand(word: "outbox retry", operand: "ID")),
    (["outbox", "retry", "--all", "1"], .notTogether("--all", "ID")),
    (["outbox", "show", "x"], .badNumber(option: "ID", value: "x")),
    (["submit", "--to", "production", "--validate-only", "b"], .notTogether("--validate-only", "--to production")),
    (["submit", "--too", "test", "b"], .unknownOption("--too", word: "submit", didYouMean: "--to")),
    (
        ["submit", "--signing-p21", "f", "b"],
        .unknownOption("--signing-p21", word: "submit", didYouMean: "--signing-p12")
    ),
    (
        ["submit", "--to", "prod", "b"],
        .badValue(option: "--to", value: "prod", allowed: ["test-validate", "test", "production"], didYouMean: nil)
    ),
])
func `wrong usage of the network words is told`(arguments: [String], expected: UsageError) {
    #expect(throws: expected) { try Commands(guides: ["1.1.7"]).parse(arguments) }
}
