/// Person numbers for examples, and messages with them.
enum ExampleNumbers {
    /// An ordinary fødselsnummer that nobody has, of somebody born in 2039. It stands in no file: its control digits are
    /// found here, and what shows the examples masks it.
    static let unborn: String = {
        let candidates = (100..<200).map { "311239900" + String($0).dropFirst() }
        return candidates.first { (try? PersonNumber($0.utf8)) != nil } ?? ""
    }()

    /// A synthetic fødselsnummer (Tenor).
    static let synthetic = "14835841058"

    /// A message with a patient for each number.
    static func message(_ numbers: String...) -> String {
        let patients = numbers.map { number in
            """
                {"resource": {"resourceType": "Patient", "identifier": [
                  {"system": "\(PersonNumber.Kind.fodselsnummer.system)", "value": "\(number)"}]}}
            """
        }
        return """
            {
              "resourceType": "Bundle", "type": "transaction",
              "entry": [
            \(patients.joined(separator: ",\n"))
              ]
            }
            """
    }
}
