import TestSupport
import Testing

@Test(arguments: ["check-arrows", "check-lengths"])
func `the sources keep to docs/architecture.md`(script: String) throws {
    let program = Repository.folder.appendingPathComponent("scripts/" + script)
    let result = try Command.run([], program: program)
    #expect(result.code == 0, "\(result.output)\(result.errors)")
}
