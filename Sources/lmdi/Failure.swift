internal import CommandTable
internal import FHIRPath
internal import FHIRTree
internal import FHIRValidation
internal import Glibc
internal import Report

/// Why the program could not do its work, besides wrong usage: which file, what is wrong, what to do.
enum Failure: Error {
    case unreadable(file: String, ReadError)
    case noBundles(folder: String)
    case output(file: String?, OutputError)
    case definitions(DefinitionError)
    case notBundled(package: String)
    case expression(FHIRPathError)
    case noDocument(file: String)
    /// A companion program and the system's error number.
    case noCompanion(String, Int32)

    /// A reader that has gone needs no word.
    var isQuiet: Bool {
        if case .output(_, .closedPipe) = self { true } else { false }
    }

    func text(_ language: CommandTable.Language) -> String { phrase[language] }

    private var phrase: Phrase {
        switch self {
        case .unreadable(let file, let error): return Phrase(error.text(of: file))
        case .noBundles(let folder):
            return Phrase(
                nb: "\(folder): mappen har ingen *.json, *.xml eller *.ndjson (heller ikke .gz)",
                en: "\(folder): the folder has no *.json, *.xml or *.ndjson (nor their .gz)")
        case .output(let file, .failed(let number)):
            let name = file.map { Phrase(nb: $0, en: $0) } ?? Phrase(nb: "standard ut", en: "standard output")
            let reason = String(cString: strerror(number))
            return Phrase(nb: "\(name.nb): kan ikke skrives: \(reason)", en: "\(name.en): cannot be written: \(reason)")
        case .definitions(let error):
            return Phrase(error.message)
        case .notBundled(let package):
            return Phrase(
                nb: "\(package): ingen slik pakke og versjon følger med; se «lmdi profiles list»",
                en: "\(package): no such package and version is bundled; see 'lmdi profiles list'")
        case .expression(let error):
            return Phrase(nb: "uttrykket: \(error.norwegian)", en: "the expression: \(error)")
        case .noDocument(let file):
            return Phrase(
                nb: "\(file): er verken JSON eller XML; se «lmdi parse»",
                en: "\(file): is neither JSON nor XML; see 'lmdi parse'")
        case .noCompanion(let name, ENOENT):
            return Phrase(
                nb: "dette ordet trenger programmet \(name), som verken er ved siden av lmdi eller på PATH",
                en: "this word needs the program \(name), which is neither beside lmdi nor on PATH")
        case .noCompanion(let name, let number):
            let reason = String(cString: strerror(number))
            return Phrase(nb: "\(name): kan ikke startes: \(reason)", en: "\(name): cannot be started: \(reason)")
        case .output(_, .closedPipe):
            return Phrase(nb: "leseren er borte", en: "the reader has gone")
        }
    }
}

extension Phrase {
    init(_ text: Localized) { self.init(nb: text.nb, en: text.en) }
}
