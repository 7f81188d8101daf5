/// What is wrong with definitions that someone gave us: which file, what, and what to do about it.
package enum DefinitionError: Error, Hashable, Sendable {
    case unreadable(path: String, reason: String)
    /// The grammar of JSON or XML is broken; `line` counts from 1.
    case unparsable(file: String, line: Int, problem: Localized)
    /// A single file that is neither a definition nor a Bundle of definitions.
    case notDefinition(file: String)
    case noDefinitions(path: String)
    /// `place` is a path inside the definition, `value` what stands there (empty when it is missing).
    case malformed(file: String, place: String, value: String)
    case damagedArchive(file: String, reason: ArchiveFault)
    case unknownPackage(id: String, searched: String)
    case badPackageName(String)
    case cyclicPackages([String])
    case cyclicBase(url: String)
    case missingBase(url: String, base: String)
    case badDifferential(url: String, element: String)
    case badPatch(file: String, reason: String)

    package enum ArchiveFault: Error, Hashable, Sendable {
        case notGzip, damagedGzip, truncated, badHeader, tooLarge
    }
}

extension DefinitionError {
    /// The sentence for people: which file, what is wrong, what to do. (One table of words, hence its length.)
    package var message: Localized {
        switch self {
        case .unreadable(let path, let reason):
            Localized(
                nb: "\(path): kan ikke leses (\(reason)). Kontroller stien og rettighetene.",
                en: "\(path): cannot be read (\(reason)). Check the path and its permissions.")
        case .unparsable(let file, let line, let problem):
            Localized(
                nb: "\(file), linje \(line): \(problem.nb) Rett filen eller hent den på nytt.",
                en: "\(file), line \(line): \(problem.en) Mend the file or fetch it again.")
        case .notDefinition(let file):
            Localized(
                nb:
                    "\(file): er ingen definisjon. Gi en StructureDefinition, ValueSet, CodeSystem eller en Bundle av slike.",
                en: "\(file): is no definition. Give a StructureDefinition, ValueSet, CodeSystem or a Bundle of them.")
        case .noDefinitions(let path):
            Localized(
                nb: "\(path): inneholder ingen definisjoner. Gi en FHIR-pakke, en mappe eller en fil med definisjoner.",
                en: "\(path): holds no definitions. Give a FHIR package, a folder or a file with definitions.")
        case .malformed(let file, let place, let value):
            Localized(
                nb: "\(file): \(place) \(value.isEmpty ? "mangler" : "kan ikke være «\(value)»"). Rett definisjonen.",
                en: "\(file): \(place) \(value.isEmpty ? "is missing" : "cannot be '\(value)'"). Mend the definition.")
        case .damagedArchive(let file, let fault):
            Localized(
                nb: "\(file): \(fault.text.nb). Hent pakken på nytt.",
                en: "\(file): \(fault.text.en). Fetch the package again.")
        case .unknownPackage(let id, let searched):
            Localized(
                nb: "\(id): finnes ikke i \(searched). Installer pakken der, eller gi filen package.tgz.",
                en: "\(id): not found in \(searched). Install the package there, or give its package.tgz.")
        case .badPackageName(let name):
            Localized(
                nb: "\(name): er verken en fil eller et pakkenavn. Skriv en sti eller PAKKE@VERSJON.",
                en: "\(name): is neither a file nor the name of a package. Write a path or PACKAGE@VERSION.")
        case .cyclicPackages(let ids):
            Localized(
                nb:
                    "Pakker avhenger av hverandre i ring: \(ids.joined(separator: " → ")). Rett package.json i en av dem.",
                en:
                    "Packages depend on each other in a ring: \(ids.joined(separator: " → ")). Mend package.json in one."
            )
        case .cyclicBase(let url):
            Localized(
                nb: "\(url): bygger på seg selv. Rett baseDefinition.",
                en: "\(url): builds on itself. Mend baseDefinition.")
        case .missingBase(let url, ""):
            Localized(
                nb: "\(url): sier ikke hva den bygger på. Skriv baseDefinition.",
                en: "\(url): does not say what it builds on. Write baseDefinition.")
        case .missingBase(let url, let base):
            Localized(
                nb: "\(url): bygger på \(base), som mangler. Gi også pakken som har den (--definitions).",
                en: "\(url): builds on \(base), which is missing. Give the package that holds it too (--definitions).")
        case .badDifferential(let url, let element):
            Localized(
                nb: "\(url): grunnprofilen har ikke elementet \(element). Rett differential.",
                en: "\(url): the base does not have the element \(element). Mend the differential.")
        case .badPatch(let file, let reason):
            Localized(
                nb: "\(file): endringen kan ikke brukes (\(reason)).",
                en: "\(file): the patch cannot be applied (\(reason)).")
        }
    }
}

extension DefinitionError.ArchiveFault {
    var text: Localized {
        switch self {
        case .notGzip: Localized(nb: "er ikke en .tgz-fil", en: "is not a .tgz file")
        case .damagedGzip: Localized(nb: "den komprimerte delen er skadet", en: "the compressed part is damaged")
        case .truncated: Localized(nb: "arkivet slutter midt i en fil", en: "the archive ends inside a file")
        case .badHeader: Localized(nb: "arkivet er skadet", en: "the archive is damaged")
        case .tooLarge:
            Localized(nb: "arkivet er større enn 1 GB utpakket", en: "the archive unpacks to more than 1 GB")
        }
    }
}

/// What is worth telling about definitions although everything could be read.
package enum DefinitionNotice: Hashable, Sendable {
    /// A dependency of a package that is in no place where packages are looked for.
    case missingDependency(package: String, neededBy: String)

    package var text: Localized {
        switch self {
        case .missingDependency(let package, let by):
            Localized(
                nb: "\(by) avhenger av \(package), som ikke finnes her; det den definerer, blir ikke vurdert.",
                en: "\(by) depends on \(package), which is not here; what it defines is not evaluated.")
        }
    }
}
