/// Person numbers for examples.
enum ExampleNumbers {
    /// An ordinary fødselsnummer that nobody has: of somebody born in 2039.
    static let unborn = "311239" + "90008"
}
