import Testing

@testable import FHIRTree
@testable import FHIRValidation

/// A terminology made of definitions written in a test.
private func terminology(_ definitions: String...) throws -> Terminology {
    let store = DefinitionStore(symbols: SymbolTable())
    for text in definitions {
        let node = try definition(text)
        store.add(try DefinitionIndexer.entries(of: node, file: "test.json", source: .parsed(node)))
    }
    return Terminology(store: store)
}

/// A value set with the url `v`.
private func valueSet(_ compose: String, url: String = "v") -> String {
    #"{"resourceType": "ValueSet", "url": "\#(url)", "compose": {\#(compose)}}"#
}

private let animals = """
    {"resourceType": "CodeSystem", "url": "animals", "content": "complete", "caseSensitive": true, "concept": [
      {"code": "animal", "display": "Animal", "concept": [
        {"code": "cat", "display": "Cat", "designation": [{"language": "nb", "value": "Katt"}]},
        {"code": "dog", "display": "Dog", "property": [{"code": "legs", "valueInteger": 4}],
         "concept": [{"code": "poodle"}]}]},
      {"code": "plant", "property": [{"code": "status", "valueCode": "retired"}]},
      {"code": "wolfdog", "property": [{"code": "parent", "valueCode": "dog"}]}]}
    """

@Suite struct TerminologyTests {
    private func members(_ compose: String) throws -> [String] {
        let set = try terminology(animals, valueSet(compose)).codeSet("v")
        return set.codes.map(\.code).sorted()
    }

    @Test(arguments: [
        (#""op": "is-a", "property": "concept", "value": "dog""#, ["dog", "poodle", "wolfdog"]),
        (#""op": "descendent-of", "property": "concept", "value": "dog""#, ["poodle", "wolfdog"]),
        (#""op": "is-not-a", "property": "concept", "value": "animal""#, ["plant"]),
        (#""op": "generalizes", "property": "concept", "value": "poodle""#, ["animal", "dog", "poodle"]),
        (#""op": "=", "property": "legs", "value": "4""#, ["dog"]),
        (#""op": "in", "property": "code", "value": "cat, plant""#, ["cat", "plant"]),
        (#""op": "not-in", "property": "concept", "value": "cat,dog,plant""#, ["animal", "poodle", "wolfdog"]),
        (#""op": "exists", "property": "legs", "value": "true""#, ["dog"]),
        (#""op": "regex", "property": "code", "value": "[a-d].*""#, ["animal", "cat", "dog"]),
        (#""op": "=", "property": "inactive", "value": "true""#, ["plant"]),
        (#""op": "=", "property": "parent", "value": "animal""#, ["cat", "dog"]),
    ])
    func `a filter chooses its concepts`(filter: String, expected: [String]) throws {
        #expect(try members(#""include": [{"system": "animals", "filter": [{\#(filter)}]}]"#) == expected)
    }

    @Test func `a whole system, less what is excluded`() throws {
        let compose =
            #""include": [{"system": "animals"}], "exclude": [{"system": "animals", "concept": [{"code": "cat"}]}]"#
        #expect(try members(compose) == ["animal", "dog", "plant", "poodle", "wolfdog"])
    }

    @Test func `retired codes stay out when the value set says so`() throws {
        #expect(try members(#""inactive": false, "include": [{"system": "animals"}]"#).contains("plant") == false)
        #expect(try members(#""include": [{"system": "animals"}]"#).contains("plant"))
    }

    @Test func `imports within one include are intersected, includes united`() throws {
        let listed = #""include": [{"system": "animals", "concept": [{"code": "cat"}, {"code": "dog"}]}]"#
        let inner =
            #"{"system": "animals", "valueSet": ["list"], "filter": [{"op": "is-a", "property": "concept", "value": "dog"}]}"#
        let words = try terminology(
            animals, valueSet(listed, url: "list"),
            valueSet(#""include": [\#(inner), {"system": "other", "concept": [{"code": "x"}]}]"#))
        #expect(
            try words.codeSet("v").codes == [.init(system: "animals", code: "dog"), .init(system: "other", code: "x")])
    }

    @Test func `what is not at hand is undecided, each for its own reason`() throws {
        let words = try terminology(
            animals, valueSet(#""include": [{"system": "gone"}]"#),
            valueSet(#""include": [{"valueSet": ["none"]}]"#, url: "w"),
            valueSet(
                #""include": [{"system": "animals", "filter": [{"op": "dance", "property": "p", "value": "x"}]}]"#,
                url: "f"),
            valueSet(#""include": [{"valueSet": ["ring"]}]"#, url: "ring"))
        #expect(try words.contains(system: "gone", code: "x", in: "v") == .undecided(.noCodeSystem("gone")))
        #expect(try words.contains(system: "animals", code: "x", in: "v") == .notMember)
        #expect(try words.contains(system: "a", code: "x", in: "w") == .undecided(.noValueSet("none")))
        let filter = Undecided.filter(system: "animals", property: "p", op: "dance")
        #expect(try words.contains(system: "animals", code: "cat", in: "f") == .undecided(filter))
        #expect(try words.contains(system: "a", code: "x", in: "ring") == .undecided(.cyclicImport("ring")))
        #expect(try words.contains(system: "a", code: "x", in: "nowhere") == .undecided(.noValueSet("nowhere")))
    }

    @Test func `a fragment's codes are members, others undecided`() throws {
        let fragment = #"{"resourceType": "CodeSystem", "url": "f", "content": "fragment", "concept": [{"code": "a"}]}"#
        let words = try terminology(fragment, valueSet(#""include": [{"system": "f"}]"#))
        #expect(try words.contains(system: "f", code: "a", in: "v") == .member)
        #expect(try words.contains(system: "f", code: "b", in: "v") == .undecided(.incompleteCodeSystem("f")))
        #expect(try words.lookUp(system: "f", code: "b") == .undecided(.incompleteCodeSystem("f")))
    }

    @Test func `an excluded code of an undecided system is no member`() throws {
        let compose = #""include": [{"system": "gone"}], "exclude": [{"system": "gone", "concept": [{"code": "x"}]}]"#
        let words = try terminology(valueSet(compose))
        #expect(try words.contains(system: "gone", code: "x", in: "v") == .notMember)
    }

    @Test func `an expansion steps in where the composition can't be worked out`() throws {
        let words = try terminology(
            """
            {"resourceType": "ValueSet", "url": "v", "compose": {"include": [{"system": "gone"}]},
             "expansion": {"contains": [{"system": "gone", "code": "a", "contains": [{"system": "gone", "code": "b"}]}]}}
            """)
        #expect(try words.contains(system: "gone", code: "b", in: "v") == .member)
        #expect(try words.contains(system: "gone", code: "c", in: "v") == .notMember)
    }

    @Test func `one page of an expansion does not step in`() throws {
        let words = try terminology(
            """
            {"resourceType": "ValueSet", "url": "v",
             "expansion": {"total": 7, "contains": [{"system": "s", "code": "a"}]}}
            """)
        #expect(try words.contains(system: "s", code: "c", in: "v") == .undecided(.emptyValueSet("v")))
    }

    @Test func `case makes no difference unless the code system says that it does`() throws {
        let loose = #"{"resourceType": "CodeSystem", "url": "l", "content": "complete", "concept": [{"code": "Abc"}]}"#
        let words = try terminology(
            loose, animals, valueSet(#""include": [{"system": "l"}, {"system": "animals"}]"#),
            valueSet(#""include": [{"system": "l", "concept": [{"code": "Abc"}]}]"#, url: "w"))
        #expect(try words.contains(system: "l", code: "aBC", in: "v") == .member)
        #expect(try words.contains(system: "l", code: "aBC", in: "w") == .member)
        #expect(try words.contains(system: nil, code: "abc", in: "v") == .member)
        #expect(try words.contains(system: "animals", code: "CAT", in: "v") == .notMember)
    }

    @Test func `displays and designations are accepted, others are told with what was expected`() throws {
        let words = try terminology(animals, valueSet(#""include": [{"system": "animals"}]"#))
        #expect(try words.contains(system: "animals", code: "cat", display: " katt", in: "v") == .member)
        let wrong = Membership.wrongDisplay(expected: ["Cat", "Katt"])
        #expect(try words.contains(system: "animals", code: "cat", display: "Hund", in: "v") == wrong)
        #expect(try words.lookUp(system: "animals", code: "cat", display: "Hund") == wrong)
        #expect(try words.contains(system: "animals", code: "poodle", display: "Whatever", in: "v") == .member)
    }

    @Test func `a supplement adds displays and properties`() throws {
        let supplement = """
            {"resourceType": "CodeSystem", "url": "s", "content": "supplement", "supplements": "animals",
             "concept": [{"code": "cat", "designation": [{"value": "Chat"}], "property": [{"code": "legs", "valueInteger": 4}]}]}
            """
        let filter = #"{"op": "=", "property": "legs", "value": "4"}"#
        let words = try terminology(
            animals, supplement, valueSet(#""include": [{"system": "animals", "filter": [\#(filter)]}]"#))
        #expect(try words.contains(system: "animals", code: "cat", display: "chat", in: "v") == .member)
    }

    @Test func `a code without a system is looked for in every system of the set`() throws {
        let words = try terminology(
            animals, valueSet(#""include": [{"system": "animals"}, {"system": "urn:ietf:bcp:13"}]"#))
        #expect(try words.contains(system: nil, code: "cat", in: "v") == .member)
        #expect(try words.contains(system: nil, code: "text/plain", in: "v") == .member)
        #expect(try words.contains(system: nil, code: "cow", in: "v") == .notMember)
    }

    @Test func `a code subsumes itself and what stands below it`() throws {
        let words = try terminology(animals)
        #expect(try words.subsumes(system: "animals", "animal", "wolfdog") == true)
        #expect(try words.subsumes(system: "animals", "dog", "dog") == true)
        #expect(try words.subsumes(system: "animals", "cat", "dog") == false)
        #expect(try words.subsumes(system: "animals", "cat", "cow") == nil)
        #expect(try words.subsumes(system: "gone", "a", "b") == nil)
    }
}
