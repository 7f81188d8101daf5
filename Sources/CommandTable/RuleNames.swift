/// What users may call rules: ids, and families with a slash at the end.
package struct RuleNames: Sendable {
    private let names: [String]

    package init(_ names: [String]) { self.names = names }

    /// Throws when a name is none of a rule or family.
    package func check(_ name: String, of option: String?) throws(UsageError) {
        guard !names.contains(name) else { return }
        let guess = names.contains(name + "/") ? name + "/" : Spelling.nearest(to: name, among: names)
        throw .unknownRule(name, option: option, didYouMean: guess)
    }

    /// Checks what a validation ignores and selects. The user's own definitions may bring constraints of any key.
    package func check(_ options: ValidateOptions) throws(UsageError) {
        let given = options.ignored.map { ("--ignore", $0) } + options.selected.map { ("--select", $0) }
        for (option, name) in given {
            if !options.definitions.isEmpty, name.hasPrefix("fhir/invariant/") { continue }
            try check(name, of: option)
        }
    }
}
