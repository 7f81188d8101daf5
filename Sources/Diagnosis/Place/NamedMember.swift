/// The member that an issue names in its text, where its place is only the parent's: Firely's third generation says
/// "Missing required member: 'value[x]'" and "Instance count at element 'extension' is 2" so.
enum NamedMember {
    static func name(in issue: AnsweredIssue) -> String? {
        guard issue.code(under: CodeSystems.validator) == "1028", let open = issue.text.firstIndex(of: "'") else {
            return nil
        }
        let quoted = issue.text[issue.text.index(after: open)...].prefix { $0 != "'" }
        let name = quoted.firstRange(of: "[x]").map { quoted[..<$0.lowerBound] } ?? quoted
        return !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isLetter } ? String(name) : nil
    }
}
