/// The rules by which a shell completes words, options and values.
package struct Completion: Sendable {
    let commands: Commands

    package init(_ commands: Commands) { self.commands = commands }

    package func script(for shell: Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }
}

extension Word {
    /// The values of an operand that is one of a few.
    var operandValues: [String] {
        if case .choice(_, let values) = operands { values } else { [] }
    }
}
