internal import CommandTable
internal import FHIRValidation
internal import LMDI
internal import Report

/// `lmdi profiles`: what is bundled, and how it is made and compared.
struct ProfilesCommand {
    private let request: ProfilesRequest
    private let language: CommandTable.Language

    init(_ request: ProfilesRequest, _ language: CommandTable.Language) {
        self.request = request
        self.language = language
    }

    func run() throws -> ExitCode {
        switch request {
        case .list: try list()
        case .show(let profile, let guide): try show(profile, guide)
        case .import(let packages, let folder): try importPackages(packages, into: folder)
        case .verify(let packages): try verify(packages)
        }
    }

    private func list() throws -> ExitCode {
        let bundled = Checker.bundled
        let lines = bundled.labels.map { label in
            let files = bundled.distilledFiles(label)?.count ?? 0
            return bundled.isPatch(label)
                ? Phrase(nb: "\(label)  endringer til versjonen før", en: "\(label)  changes to the version before")[
                    language]
                : Phrase(nb: "\(label)  \(files) definisjoner", en: "\(label)  \(files) definitions")[language]
        }
        return try Terminal.print(lines.joined(separator: "\n") + "\n")
    }

    private func show(_ profile: String, _ guide: CommandTable.Guide) throws -> ExitCode {
        guard let text = try Checker(CheckOptions(guide)).schemaText(profile) else {
            throw CheckError.unknownProfile(profile)
        }
        return try Terminal.print(text)
    }

    private func importPackages(_ packages: [String], into path: String) throws -> ExitCode {
        let folder = ProfileFolder(path, .norwegian)
        for package in packages {
            let names = try folder.importPackage(try PackageSource(path: package))
            let line = Phrase(
                nb: "\(package): \(names.count) filer i \(path)", en: "\(package): \(names.count) files in \(path)")
            try Terminal.print(Masking.masked(line[language]) + "\n")
        }
        return .clean
    }

    private func verify(_ packages: [String]) throws -> ExitCode {
        var isEqual = true
        for package in packages {
            guard let differences = try Checker.bundled.differences(to: try PackageSource(path: package), .norwegian)
            else {
                throw Failure.notBundled(package: package)
            }
            isEqual = isEqual && differences.isEmpty
            let lines =
                differences.isEmpty
                ? [
                    Phrase(nb: "\(package): likt det som følger med", en: "\(package): the same as what is bundled")[
                        language]
                ]
                : differences.map { "\(package): " + text($0) }
            try Terminal.print(Masking.masked(lines.joined(separator: "\n")) + "\n")
        }
        return isEqual ? .clean : .findings
    }

    private func text(_ difference: ProfileDifference) -> String {
        let kind =
            switch difference.kind {
            case .missingFile: Phrase(nb: "mangler her", en: "missing here")
            case .extraFile: Phrase(nb: "bare her", en: "only here")
            case .missing(let fact): Phrase(nb: "mangler her: \(fact)", en: "missing here: \(fact)")
            case .extra(let fact): Phrase(nb: "bare her: \(fact)", en: "only here: \(fact)")
            }
        return "\(difference.file): \(kind[language])"
    }
}
