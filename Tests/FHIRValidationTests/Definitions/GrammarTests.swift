import Testing

@testable import FHIRValidation

@Suite struct GrammarTests {
    @Test(arguments: [
        "nb", "NB-no", "en-US", "zh-Hant-TW", "sr-Latn-RS", "de-CH-1901", "sl-rozaj-biske", "es-419", "x-private",
        "en-a-bbb-x-a", "sgn-BE-FR", "i-klingon", "zh-min-nan", "ast", "no-nyn", "zh-cmn-Hans-CN", "se",
    ])
    func `a language tag is accepted`(tag: String) { #expect(LanguageTag.isValid(tag)) }

    @Test(arguments: [
        "", "n", "norsk", "nb_NO", "nb-", "-nb", "qq", "en--US", "de-1901-1901", "en-a-b-a-c", "x", "en-x",
        "en-US-toolongsubtag",
        "nb no", "12", "en-a",
    ])
    func `a language tag is refused`(tag: String) { #expect(!LanguageTag.isValid(tag)) }

    @Test(arguments: [
        "text/plain", "application/fhir+json", "text/plain; charset=UTF-8", "application/vnd.oasis.opendocument.text",
        "multipart/form-data; boundary=\"a;b\"", "image/svg+xml",
    ])
    func `a media type is accepted`(text: String) { #expect(MediaType.isValid(text)) }

    @Test(arguments: [
        "", "text", "text/", "/plain", "text/plain/x", "text/pla in", "text/plain;", "text/plain; charset",
        "text/plæin",
        "text/plain; a=\"b", ".a/b", " text/plain",
    ])
    func `a media type is refused`(text: String) { #expect(!MediaType.isValid(text)) }
}
