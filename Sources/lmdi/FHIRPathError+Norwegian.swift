internal import FHIRPath

/// The faults of expressions in Norwegian; in English they describe themselves.
extension FHIRPathError {
    var norwegian: String { "\(kind.norwegian) (ved tegn \(position + 1))" }
}

extension FHIRPathError.Kind {
    fileprivate var norwegian: String {
        switch self {
        case .unexpectedCharacter(let text): "uventet tegn '\(text)'"
        case .unexpectedEnd: "uttrykket slutter for tidlig"
        case .unexpectedToken(let text): "uventet '\(text)'"
        case .unterminatedString: "en tekst eller et navn i anførselstegn er ikke avsluttet"
        case .unterminatedComment: "en kommentar er ikke avsluttet"
        case .badEscape: "ukjent escape-tegn i en tekst"
        case .badLiteral(let text): "'\(text)' er ingen gyldig verdi"
        case .tooComplex: "uttrykket har for mange nivåer eller er for langt"
        case .unknownFunction(let name): "funksjonen '\(name)' finnes ikke"
        case .wrongArgumentCount(let name, let count): "'\(name)' kan ikke ha \(count) argumenter"
        case .unknownType(let name): "typen '\(name)' finnes ikke"
        case .typeExpected(let name): "'\(name)' trenger navnet på en type"
        case .unknownVariable(let name): "variabelen '%\(name)' finnes ikke"
        case .singleItemExpected(let name): "'\(name)' trenger én verdi, men fikk flere"
        case .wrongType(let operation, let type): "'\(operation)' kan ikke brukes på \(type)"
        case .noCommonType(let operation, let a, let b): "'\(operation)' kan ikke brukes på \(a) og \(b)"
        case .booleansExpected(let name): "'\(name)' trenger sannhetsverdier (Boolean)"
        case .badRegex(let text): "'\(text)' er ikke et gyldig regulært uttrykk"
        case .badUnit(let text): "enheten '\(text)' kan ikke brukes her"
        case .overflow(let name): "resultatet av '\(name)' er for stort"
        case .tooManySteps: "beregningen trenger for mange steg"
        case .notEvaluated(let reason): "ikke vurdert: \(reason.norwegian)"
        }
    }
}

extension FHIRPathError.Undecided {
    fileprivate var norwegian: String {
        switch self {
        case .reference(let reference): "referansen '\(reference)' kan ikke følges"
        case .valueSet(let url): "verdisettet '\(url)' kan ikke avgjøres"
        case .profile(let url): "profilen '\(url)' kan ikke kontrolleres"
        case .codeSystem(let url): "kodeverket '\(url)' kan ikke avgjøres"
        case .regex: "det regulære uttrykket trenger for mange steg på denne teksten"
        case .collectionSize: "samlingene er for store til å sammenlignes"
        }
    }
}
