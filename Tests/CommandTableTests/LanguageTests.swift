import Testing

@testable import CommandTable

@Test(arguments: [
    (["LANG": "nb_NO.UTF-8"], Language.nb), (["LANG": "nn_NO"], .nb), (["LANG": "no"], .nb),
    (["LANG": "en_GB.UTF-8"], .en), (["LANG": "C"], .en), ([:], .en), (["LANG": "nob"], .en),
    (["LC_ALL": "en_US", "LANG": "nb_NO"], .en), (["LC_ALL": "", "LC_MESSAGES": "nb_NO", "LANG": "en_US"], .nb),
])
func `the environment tells the language`(environment: [String: String], expected: Language) {
    #expect(Language(environment: { environment[$0] }) == expected)
}

@Test(arguments: [
    (["validate", "--lang", "nb", "--nonsense"], Language.nb), (["validate", "--lang=nb"], .nb),
    (["validate", "--", "--lang=nb"], .en), (["validate", "--lang"], .en), (["validate", "--lang=xx"], .en),
])
func `the option decides even when the rest is wrong`(arguments: [String], expected: Language) {
    #expect(Commands(guides: []).language(of: arguments, environment: { _ in nil }) == expected)
}
