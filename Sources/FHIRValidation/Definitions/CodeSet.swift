/// The content of a value set as far as it can be known offline.
package struct CodeSet: Sendable {
    package struct Code: Hashable, Sendable {
        package let system: String
        package let code: String

        package init(system: String, code: String) {
            self.system = system
            self.code = code
        }
    }

    /// The codes that are certainly in it.
    package var codes: Set<Code> = []
    /// Systems whose codes belong to it, or may belong to it, in a way that nobody can decide with what is at hand:
    /// a code of such a system is "not evaluated" unless `codes` has it.
    package var undecidedSystems: Set<String> = []
    /// Systems that are in it whole and whose codes are told by a grammar: `urn:ietf:bcp:47`, `urn:ietf:bcp:13`,
    /// `http://unitsofmeasure.org`.
    package var grammarSystems: Set<String> = []
    /// Why nothing can be said at all (no definition of the value set, an import that is missing); nil when the above holds.
    package var unknown: String?

    package init() {}
}
