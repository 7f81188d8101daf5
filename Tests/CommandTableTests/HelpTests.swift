import Testing

@testable import CommandTable

private let commands = Commands(guides: (0...7).map { "1.1.\($0)" })
private let allWords = commands.words.flatMap { [$0] + $0.subwords }

@Test(arguments: allWords.map(\.id), Language.allCases)
func `the help of every word fits a screen and begins with an example`(id: WordID, language: Language) throws {
    let word = try #require(allWords.first { $0.id == id })
    let help = Help(commands, language).word(word)
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 24, "the last, empty one is where the prompt stands")
    #expect(lines.allSatisfy { $0.count < 80 })
    #expect(lines[0].contains("lmdi " + word.name))
}

@Test(arguments: Language.allCases)
func `the help of the program fits a screen and names every word`(language: Language) {
    let help = Help(commands, language).program()
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 24)
    #expect(lines.allSatisfy { $0.count < 80 })
    #expect(lines[0].contains("lmdi validate"))
    for word in commands.words { #expect(help.contains("  \(word.name)")) }
}

@Test(arguments: allWords.map(\.id))
func `the help of a word names all its options`(id: WordID) throws {
    let word = try #require(allWords.first { $0.id == id })
    let help = Help(commands, .en).word(word)
    for option in word.options.flatMap(\.options) { #expect(help.contains(option.name.spelling)) }
}

@Test func `the examples are commands that the program takes`() throws {
    for word in allWords {
        for example in word.examples {
            let plain = example.split(separator: " ").prefix { $0 != ">" && $0 != "|" }.map(String.init)
            #expect(throws: Never.self) { try commands.parse(plain) }
        }
    }
}

@Test(arguments: Shell.allCases)
func `completion knows every word and option`(shell: Shell) {
    let script = Completion(commands).script(for: shell)
    for word in commands.words { #expect(script.contains(word.name)) }
    for option in allWords.flatMap(\.options).flatMap(\.options) { #expect(script.contains(option.name.rawValue)) }
}

@Test func `the manual has a section for every word`() {
    let page = Manual(commands, .en, version: "0").page
    for word in commands.words where word.subwords.isEmpty { #expect(page.contains(".SS lmdi \(word.name)")) }
    #expect(!page.contains("\n\n"))
}
