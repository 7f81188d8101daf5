import Foundation
import Testing

@testable import Report

@Test func `a full disk is an error with its number`() throws {
    let output = try Output(file: "/dev/full")
    try output.write("text".utf8)
    #expect(throws: OutputError.failed(ENOSPC)) { try output.flush() }
}

@Test func `what goes wrong with a piece on its way out is told at the end`() throws {
    let output = try Output(file: "/dev/full")
    output.send([1, 2, 3])
    #expect(throws: OutputError.failed(ENOSPC)) { try output.flush() }
}

@Test func `a file that cannot be made is an error`() {
    #expect(throws: OutputError.failed(ENOENT)) { try Output(file: "/nowhere/file") }
}

@Test func `a reader that has gone is told apart`() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    close(ends[0])
    let output = Output(descriptor: ends[1])
    try output.write("text".utf8)
    #expect(throws: OutputError.closedPipe) { try output.flush() }
    close(ends[1])
}
