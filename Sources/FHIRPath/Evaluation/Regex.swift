import CPCRE2

/// A compiled regular expression of PCRE2. A class because it owns PCRE2's memory.
///
/// `.` matches line ends, too, and `$` the very end only; matching gives up after so many steps.
final class Regex {
    private let code: OpaquePointer
    private let match: OpaquePointer
    private let limits: OpaquePointer

    /// What makes two regular expressions different.
    struct Pattern: Hashable {
        let text: String
        /// Whether it must match the whole text.
        var isWhole = false
        /// `i` ignores case, `m` lets `^` and `$` match at lines.
        var flags = ""

        fileprivate var options: UInt32 {
            var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_DOTALL) | UInt32(PCRE2_DOLLAR_ENDONLY)
            if isWhole { options |= UInt32(PCRE2_ANCHORED) | UInt32(PCRE2_ENDANCHORED) }
            if flags.contains("i") { options |= UInt32(PCRE2_CASELESS) }
            if flags.contains("m") { options |= UInt32(PCRE2_MULTILINE) }
            return options
        }
    }

    static let maximumSteps: UInt32 = 1_000_000
    static let maximumDepth: UInt32 = 100_000
    /// The bytes of a text times those of its substitution, which may stand in place of each.
    static let maximumWork = 200_000_000

    /// nil if the text is no regular expression.
    init?(_ pattern: Pattern) {
        var text = pattern.text, error: Int32 = 0, place = 0
        let compiled = text.withUTF8 { pcre2_compile_8($0.baseAddress, $0.count, pattern.options, &error, &place, nil) }
        guard let compiled else { return nil }
        code = compiled
        match = pcre2_match_data_create_from_pattern_8(compiled, nil)
        limits = pcre2_match_context_create_8(nil)
        pcre2_set_match_limit_8(limits, Regex.maximumSteps)
        pcre2_set_depth_limit_8(limits, Regex.maximumDepth)
        pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
    }

    deinit {
        pcre2_match_context_free_8(limits)
        pcre2_match_data_free_8(match)
        pcre2_code_free_8(code)
    }

    /// Whether it matches a text; nil when that takes too many steps.
    func matches(_ text: UnsafeRawBufferPointer) -> Bool? {
        let bytes = text.bindMemory(to: UInt8.self)
        var result = pcre2_match_8(code, bytes.baseAddress, bytes.count, 0, 0, match, limits)
        if result == PCRE2_ERROR_JIT_STACKLIMIT {
            result = pcre2_match_8(code, bytes.baseAddress, bytes.count, 0, UInt32(PCRE2_NO_JIT), match, limits)
        }
        return result >= 0 ? true : result == PCRE2_ERROR_NOMATCH ? false : nil
    }

    /// The text with every match replaced; `$1` and `${name}` stand for groups. nil when that takes too many steps or
    /// the substitution is malformed.
    func replacing(in text: String, with substitution: String) -> String? {
        var text = text, substitution = substitution
        let (work, isOverflow) = text.utf8.count.multipliedReportingOverflow(by: substitution.utf8.count + 1)
        guard !isOverflow, work <= Regex.maximumWork else { return nil }
        var room = text.utf8.count * 2 + substitution.utf8.count + 64
        for _ in 0..<2 {
            var result = [UInt8](repeating: 0, count: room), count = room
            let code = substitute(&text, &substitution, &result, &count)
            if code >= 0 { return String(decoding: result[..<count], as: UTF8.self) }
            guard code == PCRE2_ERROR_NOMEMORY, count <= Machine.maximumText else { return nil }
            room = count
        }
        return nil
    }

    private func substitute(
        _ text: inout String, _ substitution: inout String, _ result: inout [UInt8], _ count: inout Int
    ) -> Int32 {
        let options =
            UInt32(PCRE2_SUBSTITUTE_GLOBAL) | UInt32(PCRE2_SUBSTITUTE_UNSET_EMPTY)
            | UInt32(PCRE2_SUBSTITUTE_OVERFLOW_LENGTH) | UInt32(PCRE2_NO_JIT)
        return text.withUTF8 { text in
            substitution.withUTF8 { substitution in
                result.withUnsafeMutableBufferPointer { result in
                    pcre2_substitute_8(
                        code, text.baseAddress, text.count, 0, options, match, limits, substitution.baseAddress,
                        substitution.count, result.baseAddress, &count)
                }
            }
        }
    }
}

/// Regular expressions that were compiled before.
struct RegexCache {
    private var compiled: [Regex.Pattern: Regex] = [:]

    private static let maximumCount = 512

    mutating func regex(_ pattern: Regex.Pattern) -> Regex? {
        if let known = compiled[pattern] { return known }
        guard let regex = Regex(pattern) else { return nil }
        if compiled.count >= RegexCache.maximumCount { compiled.removeAll() }
        compiled[pattern] = regex
        return regex
    }
}
