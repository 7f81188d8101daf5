/// Person numbers for examples.
enum ExampleNumbers {
    /// An ordinary fødselsnummer that nobody has, of somebody born in 2039. It stands in no file: its control digits are
    /// found here, and what shows the examples masks it.
    static let unborn: String = {
        let candidates = (100..<200).map { "311239900" + String($0).dropFirst() }
        return candidates.first { (try? PersonNumber($0.utf8)) != nil } ?? ""
    }()
}
