/// A CodeSystem's concepts and their hierarchy (http://hl7.org/fhir/R4/codesystem.html).
package struct CodeSystem: Sendable {
    package var url = ""
    package var version = ""
    package var content: Content = .complete
    /// It adds to the codes of another system and has none of its own.
    package var isSupplement = false
    /// Codes differ by case. Where the definition doesn't say, any case is accepted, as the specification asks.
    package var isCaseSensitive = false
    package var concepts: [Concept] = []
    /// The types of the properties that it declares, and the operators of its filters, by code.
    package var propertyTypes: [String: String] = [:]
    package var filters: [String: Set<String>] = [:]
    /// A code's place in `concepts`; codes of a system that ignores case stand here in lower case.
    package var indexByCode: [String: Int] = [:]

    package enum Content: String, Sendable {
        case notPresent = "not-present", example, fragment, complete, supplement
    }

    package struct Concept: Sendable {
        package var code = ""
        /// The display and the designations, the display first; empty when the definition gives none.
        package var displays: [String] = []
        package var parents: [Int] = []
        package var isInactive = false
        package var properties: [Property] = []
    }

    package struct Property: Sendable, Hashable {
        package let code: String
        package let value: String
    }

    /// The place of a code, nil when the system does not define it.
    package func index(of code: String) -> Int? { indexByCode[isCaseSensitive ? code : code.lowercased()] }

    package func concept(_ code: String) -> Concept? { index(of: code).map { concepts[$0] } }

    /// A concept and everything above it.
    package func ancestorsAndSelf(of index: Int) -> Set<Int> { reach(from: index) { concepts[$0].parents } }

    /// A concept and everything below it.
    package func descendantsAndSelf(of index: Int) -> Set<Int> {
        let children = childLists()
        return reach(from: index) { children[$0] }
    }

    func childLists() -> [[Int]] {
        var children = [[Int]](repeating: [], count: concepts.count)
        for (n, concept) in concepts.enumerated() {
            for parent in concept.parents { children[parent].append(n) }
        }
        return children
    }

    private func reach(from start: Int, _ next: (Int) -> [Int]) -> Set<Int> {
        var seen: Set<Int> = [start], open = [start]
        while let index = open.popLast() {
            for other in next(index) where seen.insert(other).inserted { open.append(other) }
        }
        return seen
    }
}
