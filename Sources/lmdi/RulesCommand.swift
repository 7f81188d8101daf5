internal import CommandTable
internal import FHIRValidation
internal import LMDI
internal import Report

/// `lmdi rules` and `lmdi explain`: what the program checks.
struct RulesCommand {
    private let text: RuleText

    init(_ language: CommandTable.Language) { text = RuleText(Report.Language(language)) }

    func list() throws -> ExitCode {
        try Terminal.print(RuleBook.rules.map(text.listed).joined())
    }

    func explain(_ name: String) throws -> ExitCode {
        try RuleNames(RuleBook.names).check(name, of: nil)
        let rules = RuleBook.rules.filter { $0.id == name || (name.hasSuffix("/") && $0.id.hasPrefix(name)) }
        return try Terminal.print(rules.map(text.explained).joined(separator: "\n"))
    }
}
