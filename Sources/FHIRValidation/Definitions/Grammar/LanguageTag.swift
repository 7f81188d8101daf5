/// Language tags as BCP 47 has them (RFC 5646, section 2.1).
///
/// Well-formedness, and as much of the registry as its rules settle for good: two letters are a code of ISO 639-1, and no
/// language subtag of four or more letters was ever registered.
package enum LanguageTag {
    package static func isValid(_ tag: String) -> Bool {
        let tag = tag.lowercased()
        if irregular.contains(tag) { return true }
        var parts = Subtags(tag)
        guard parts.areAlphanumeric else { return false }
        if parts.take(where: { $0 == "x" }) { return parts.takePrivateUse() }
        guard parts.takeLanguage() else { return false }
        parts.take { $0.count == 4 && $0.allSatisfy(\.isLetter) }
        parts.take { $0.count == 2 && $0.allSatisfy(\.isLetter) || $0.count == 3 && $0.allSatisfy(\.isNumber) }
        guard parts.takeVariants(), parts.takeExtensions() else { return false }
        if parts.take(where: { $0 == "x" }) { return parts.takePrivateUse() }
        return parts.isAtEnd
    }

    /// The grandfathered tags, which stay valid whatever the grammar says.
    private static let irregular: Set<String> = [
        "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
        "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de", "art-lojban", "cel-gaulish",
        "zh-min", "zh-min-nan", "zh-guoyu", "zh-hakka", "zh-xiang", "no-bok", "no-nyn",
    ]

    /// ISO 639-1, withdrawn codes that the registry keeps included.
    fileprivate static let twoLetters: Set<Substring> = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
        et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw
        ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng
        nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv
        sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(whereSeparator: \.isWhitespace))
}

/// A tag's subtags, taken from left to right.
private struct Subtags {
    private let all: [Substring]
    private var at = 0

    init(_ tag: String) { all = tag.split(separator: "-", omittingEmptySubsequences: false) }

    var isAtEnd: Bool { at == all.count }

    var areAlphanumeric: Bool {
        all.allSatisfy { (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(MediaType.isAlphanumeric) }
    }

    @discardableResult mutating func take(where fits: (Substring) -> Bool) -> Bool {
        guard at < all.count, fits(all[at]) else { return false }
        at += 1
        return true
    }

    /// Two or three letters, the latter with up to three extended subtags.
    mutating func takeLanguage() -> Bool {
        guard take(where: { LanguageTag.twoLetters.contains($0) || $0.count == 3 && $0.allSatisfy(\.isLetter) }) else {
            return false
        }
        for _ in 0..<3 { take { $0.count == 3 && $0.allSatisfy(\.isLetter) } }
        return true
    }

    /// Five to eight characters, or four that begin with a digit; none twice.
    mutating func takeVariants() -> Bool {
        var seen: Set<Substring> = []
        while at < all.count, (5...8).contains(all[at].count) || all[at].count == 4 && all[at].first?.isNumber == true {
            guard seen.insert(all[at]).inserted else { return false }
            at += 1
        }
        return true
    }

    /// A single character and at least one subtag of two or more; none twice.
    mutating func takeExtensions() -> Bool {
        var seen: Set<Substring> = []
        while at < all.count, all[at].count == 1, all[at] != "x" {
            guard seen.insert(all[at]).inserted else { return false }
            at += 1
            guard take(where: { $0.count >= 2 }) else { return false }
            while take(where: { $0.count >= 2 }) {}
        }
        return true
    }

    mutating func takePrivateUse() -> Bool {
        defer { at = all.count }
        return at < all.count
    }
}
