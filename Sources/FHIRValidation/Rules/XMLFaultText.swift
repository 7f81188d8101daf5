internal import FHIRTree

extension XMLFault {
    /// What the raw value says in English.
    var norwegian: String {
        switch self {
        case .crossedTags: "slutt-taggen har et annet navn enn start-taggen"
        case .unfinishedTag: "en tagg er ikke avsluttet"
        case .endsEarly: "filen slutter før rotelementet er avsluttet"
        case .contentAfterRoot: "det står noe etter rotelementet"
        case .noRoot: "det er ikke noe rotelement"
        case .badCharacter: "tegnet er ikke tillatt i XML 1.0"
        case .badReference: "et og-tegn står alene; skriv &amp;"
        case .undeclaredEntity: "entiteten er ikke definert"
        case .unquotedAttribute: "verdien til et attributt står uten anførselstegn"
        case .unfinishedAttribute: "verdien til et attributt er ikke avsluttet"
        case .lessThanInAttribute: "verdien til et attributt har tegnet <; skriv &lt;"
        case .attributeWithoutValue: "et attributt mangler verdi"
        case .repeatedAttribute: "et attributt står to ganger i samme tagg"
        case .lateDeclaration: "XML-deklarasjonen (<?xml …?>) står ikke helt først"
        case .badDeclaration: "XML-deklarasjonen (<?xml …?>) er feil"
        case .badComment: "en kommentar er feil eller ikke avsluttet"
        case .badInstruction: "en instruksjon (<?…?>) er feil"
        case .badSection: "en CDATA-del er feil eller ikke avsluttet"
        case .noName: "et navn mangler eller er feil"
        case .noBlank: "det mangler et mellomrom"
        case .longName: "et navn er for langt"
        case .longPart: "en verdi, en kommentar eller en CDATA-del er for lang"
        case .undeclaredPrefix: "et navneromsprefiks er ikke definert"
        case .badNamespace: "en navneromsdefinisjon er feil"
        case .other: "filen følger ikke reglene i XML"
        }
    }
}
