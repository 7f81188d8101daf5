extension Input {
    /// Reads a file, or standard input for `-`, and undoes gzip. Too many bytes and damaged gzip are no error: the
    /// input then has a `problem`.
    public static func read(path: String, limits: Limits = Limits()) throws(ReadError) -> Input {
        try read(ByteStream(try .open(path), limits: limits), limits: limits)
    }

    /// As `read`, but a large file is mapped. Who uses it asks `isUnchanged` at the end, and catches SIGBUS. Standard input is
    /// read, from where it stands.
    public static func mapped(path: String, limits: Limits = Limits()) throws(ReadError) -> Input {
        let file = try FileHandle(path)
        if path != "-", let mapped = MappedFile(file, limits: limits) { return Input(mapped) }
        return try read(ByteStream(.file(file), limits: limits), limits: limits)
    }

    /// Undoes gzip, where the bytes are gzip.
    public static func unpacked(_ input: Input, limits: Limits = Limits()) -> Input {
        guard Gzip.isGzip(input.bytes) else { return input }
        let stream = ByteStream(.memory(input.bytes), limits: limits)
        return (try? read(stream, limits: limits)) ?? input
    }

    static func read(_ stream: ByteStream, limits: Limits) throws(ReadError) -> Input {
        // One byte more than expected, so that the end shows without growing.
        var buffer = GrowingBytes(capacity: min(stream.expectedCount, limits.bytes) + 1)
        while true {
            let count = try buffer.append(atLeast: 1) { (room) throws(ReadError) in try stream.read(into: room) }
            if buffer.count > limits.bytes { return Input.tooLarge(limits) }
            if count == 0 { return Input(buffer, problem: stream.problem) }
        }
    }

    static func tooLarge(_ limits: Limits) -> Input {
        let problem = ParseProblem(kind: .tooLarge, offset: 0, detail: String(limits.bytes))
        return Input(GrowingBytes(capacity: 0), problem: problem)
    }
}
