/// A bad and a good piece of a bundle. A test puts each into a whole bundle and checks it.
package struct RuleExample: Sendable {
    package let place: Place
    package let bad: String
    package let good: String

    package enum Place: Sendable, Hashable {
        /// The pieces are members of the bundle, of an entry with this type of resource, or of such a resource.
        case bundle
        case entry(of: String)
        case resource(String)
        /// The pieces are entries that stand beside others.
        case furtherEntry
        /// The pieces are whole documents.
        case document
        /// The pieces are all members of a resource that stands alone, checked by FHIR's own definitions.
        case alone(String)
    }

    /// Pieces that are members: what one has and the other lacks is left out there.
    package init(in place: Place, bad: String, good: String) {
        self.place = place
        self.bad = bad
        self.good = good
    }

    package init(_ type: String, bad: String, good: String) {
        self.init(in: .resource(type), bad: bad, good: good)
    }
}

extension RuleExample {
    /// A piece as people read it: what is around it is hinted at.
    package func shown(_ piece: String) -> String {
        let lines = piece.isEmpty ? [] : piece.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        switch place {
        case .document, .furtherEntry: return piece.isEmpty ? "…" : piece
        case .alone(let type):
            return (["{", "  \"resourceType\": \"\(type)\","] + lines.map { "  " + $0 } + ["}"]).joined(separator: "\n")
        case .bundle: return Self.object(["\"resourceType\": \"Bundle\","] + lines)
        case .entry(let type):
            return Self.object(lines + ["\"resource\": {", "  \"resourceType\": \"\(type)\", …", "}"])
        case .resource(let type): return Self.object(["\"resourceType\": \"\(type)\","] + lines)
        }
    }

    private static func object(_ members: [String]) -> String {
        (["{"] + members.map { "  " + $0 } + ["  …", "}"]).joined(separator: "\n")
    }
}
