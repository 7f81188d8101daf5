import Foundation
import Testing

@Test(arguments: Fixture.all)
func `a fixture gives its findings and no others`(fixture: Fixture) throws {
    #expect(try fixture.found() == fixture.expected())
}

@Test func `every fixture that is no case of a grammar exists as JSON and as XML`() {
    let names = Set(Fixture.all.map(\.name))
    let folders = Set(names.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
    for folder in folders where !["json-", "xml-", "empty-"].contains(where: { folder.contains("/" + $0) }) {
        #expect(names.isSuperset(of: [folder + "/input.json", folder + "/input.xml"]), "\(folder)")
    }
}
