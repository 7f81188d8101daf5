/// Code systems whose codes a grammar tells, not a list.
enum CodeGrammar {
    static func accepts(_ code: UnsafeRawBufferPointer, system: String) -> Bool {
        GrammarSystem(rawValue: system)?.accepts(String(decoding: code, as: UTF8.self)) ?? false
    }
}
