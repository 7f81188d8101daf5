/// What somebody asked the program to do, and in which language it shall answer.
package struct Invocation: Equatable, Sendable {
    package let request: Request
    package let language: Language

    package init(_ request: Request, language: Language) {
        self.request = request
        self.language = language
    }
}

package enum Request: Equatable, Sendable {
    case validate(ValidateOptions)
    case parse(file: String)
    case profiles(ProfilesRequest)
    /// The list of rules.
    case rules
    /// A rule, or a family of them with a slash at the end.
    case explain(rule: String)
    case fhirpath(FHIRPathRequest)
    case diagnose(DiagnoseOptions)
    /// What the program lmdi-submit does.
    case network(NetworkRequest)
    case completion(Shell)
    case manual
    /// The help of a word; of the program when the name is empty.
    case help(word: String)
    case version
}

package enum ProfilesRequest: Equatable, Sendable {
    case list
    case show(profile: String, guide: Guide)
    case `import`(packages: [String], into: String)
    case verify(packages: [String])
}

package enum FHIRPathRequest: Equatable, Sendable {
    case one(expression: String, file: String?)
    case batch
}

package enum Shell: String, CaseIterable, Sendable { case bash, zsh, fish }
