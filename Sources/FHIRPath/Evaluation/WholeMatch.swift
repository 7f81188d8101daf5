/// A regular expression that has to match the whole of a text, as filters of value sets have them.
package struct WholeMatch {
    private let regex: Regex

    /// nil if the text is no regular expression.
    package init?(_ pattern: String) {
        guard let regex = Regex(Regex.Pattern(text: pattern, isWhole: true)) else { return nil }
        self.regex = regex
    }

    /// nil when telling takes too many steps.
    package func matches(_ text: String) -> Bool? {
        var text = text
        return text.withUTF8 { regex.matches(UnsafeRawBufferPointer($0)) }
    }
}
