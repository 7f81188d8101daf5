internal import FHIRValidation

/// What was made of the words of issues: in a long list most say what one shortly before has said.
struct RecentWords<Made: Sendable>: Sendable {
    /// How long the texts of the entries are: which different ones seldom have in common.
    private var lengths: [Int] = []
    private var words: [Issue.Words] = []
    private var made: [Made] = []

    private static var most: Int { 64 }

    /// What was made of the same words before, else what is made of them now.
    mutating func made(of words: Issue.Words, _ make: (Issue.Words) -> Made) -> Made {
        let length = words.rule.utf8.count << 40 | words.text.en.utf8.count << 20 | words.advice.en.utf8.count
        guard let place = lengths.firstIndex(of: length) else {
            if lengths.count == Self.most { (lengths, self.words, made) = ([], [], []) }
            lengths.append(length)
            self.words.append(words)
            made.append(make(words))
            return made[made.count - 1]
        }
        if self.words[place] != words {
            self.words[place] = words
            made[place] = make(words)
        }
        return made[place]
    }
}
