import Testing

@testable import Diagnosis
@testable import FHIRTree

private let document = """
    {"resourceType": "Bundle", "type": "transaction", "entry": [
      {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient", "birthDate": "1980", "identifier": [
        {"system": "a"}, {"system": "b", "value": "2"}],
        "_birthDate": {"extension": [{"url": "x", "valueCode": "d"}]},
        "extension": [{"url": "u1", "valueString": "first"}, {"url": "u2", "valueString": "second"}]}},
      {"resource": {"resourceType": "MedicationAdministration", "effectiveDateTime": "2026-01-01"}}]}
    """

/// The text of the node that a path leads to, with what is missing below it; nil when there is no such place.
private func found(_ path: String) -> String? {
    guard let tree = Parser.parse(Input(document.utf8), symbols: SymbolTable()).tree,
        let notation = PlaceNotation(path), let place = PlaceFinder(tree).find(notation).first
    else { return nil }
    let kind = tree.kind(place.node)
    let text = kind == .object || kind == .array ? "\(kind)" : tree.text(place.node)
    return ([text] + place.missing).joined(separator: "/")
}

@Test(arguments: [
    ("Bundle.entry[0].resource.identifier[1].value", "2"),
    ("Bundle.entry[0].resource[0].identifier[1].value[0]", "2"),
    ("Bundle.entry[0].resource[0].birthDate[0].value", "1980"),
    ("Bundle.entry[0].resource/*Patient/x*/.birthDate", "1980"),
    ("Bundle.entry[1].resource/*MedicationAdministration/a-1*/.effective.ofType(dateTime)", "2026-01-01"),
    ("Bundle.entry[1].resource.(effective as dateTime)", "2026-01-01"),
    ("Bundle.entry[1].resource.effective[x]", "2026-01-01"),
    ("Bundle.entry[1].resource[0].effectiveDateTime[0]", "2026-01-01"),
    ("/f:Bundle/f:entry[1]/f:resource/f:Patient/f:birthDate", "1980"),
    ("$.entry[0].resource.birthDate", "1980"),
    ("/entry/0/resource/identifier/1/value", "2"),
    ("Bundle.entry[0].resource.identifier", "array"),
    ("Bundle.entry[0].resource.identifier:FNR[1].value", "2"),
    ("Bundle.entry[0].resource.extension.where(url='u2').value.ofType(string)", "second"),
    ("Bundle.entry[0].resource.extension[7][url='u2'].valueString", "second"),
    ("Bundle.entry[0].resource.birthDate.extension[0].valueCode", "d"),
    ("Patient.birthDate", "1980"),
    ("Bundle.entry[0].resource.gender", "object/gender"),
    ("Bundle.entry[1].resource[0].subject", "object/subject"),
    ("Bundle.entry[9].resource", "object/entry/resource"),
    ("Bundle", "object"),
])
func `a path of any notation leads to its node`(path: String, expected: String) {
    #expect(found(path) == expected)
}

@Test(arguments: [
    "", "line 3, position 4", "Something went wrong", "((((", "a..b]]", "Bundle.entry[99999999999999999999]",
])
func `what is no path is none, and harms nobody`(text: String) {
    _ = found(text)
}

@Test(arguments: [
    ("line 3, position 5", 3, 5), ("Line[3] Col[5]", 3, 5), ("(line: 3, col: 5)", 3, 5),
    ("LineNumber: 2 | BytePositionInLine: 4.", 3, 5), ("line 3, col5", 3, 5),
])
func `a line and a column are read in every wording`(text: String, line: Int, column: Int) {
    let position = LinePosition(in: text)
    #expect(position?.line == line)
    #expect(position?.column == column)
}
