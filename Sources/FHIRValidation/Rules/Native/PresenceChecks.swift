internal import FHIRTree

// Checks of which members are there beside each other: most of FHIR's constraints.
extension NativeConstraints {
    /// At least one of the members.
    static func oneOf(_ names: Symbol...) -> NativeCheck {
        { tree, value, broken in
            switch tree.presence(value, anyOf: names) {
            case .present: return true
            case .unclear: return false
            case .absent:
                broken.append(value)
                return true
            }
        }
    }

    /// The member `needed` wherever `name` is.
    static func needs(_ needed: Symbol, with name: Symbol) -> NativeCheck {
        { tree, value, broken in
            switch (tree.presence(value, needed), tree.presence(value, name)) {
            case (.present, _), (_, .absent): return true
            case (.unclear, _), (_, .unclear): return false
            case (.absent, .present):
                broken.append(value)
                return true
            }
        }
    }

    /// Not both of two members.
    static func notBoth(_ one: Symbol, _ other: Symbol) -> NativeCheck {
        { tree, value, broken in
            switch (tree.presence(value, one), tree.presence(value, other)) {
            case (.absent, _), (_, .absent): return true
            case (.unclear, _), (_, .unclear): return false
            case (.present, .present):
                broken.append(value)
                return true
            }
        }
    }

    /// No such member.
    static func without(_ name: Symbol) -> NativeCheck {
        { tree, value, broken in
            switch tree.presence(value, name) {
            case .absent: return true
            case .unclear: return false
            case .present:
                broken.append(value)
                return true
            }
        }
    }

    /// No value of the member is this text.
    static func without(_ text: StaticString, in name: Symbol) -> NativeCheck {
        { tree, value, broken in
            var isFound = false
            guard tree.forEachText(value, name, { isFound = isFound || tree.isText($0, text) }) else { return false }
            if isFound { broken.append(value) }
            return true
        }
    }
}
