/// Placeholder of the skeleton: a plain recursive parser, to be replaced by the fast one.
public enum Parser {
    public static func parse(_ input: Input, symbols: SymbolTable, limits: Limits = Limits()) -> ParseResult {
        var parser = PlainJSON(bytes: input.bytes, symbols: symbols)
        guard parser.document() else {
            return ParseResult(tree: nil, problems: [ParseProblem(kind: .unexpectedCharacter, offset: parser.at)])
        }
        let storage = TapeStorage(parser.tape)
        let tree = Tree(
            bytes: input.bytes, tape: storage.buffer, format: .json, symbols: symbols, localNames: parser.local,
            source: input.bytes, storage: [input, storage])
        return ParseResult(tree: tree, problems: [])
    }
}

final class TapeStorage {
    let buffer: UnsafeBufferPointer<Record>
    init(_ records: [Record]) {
        let copy = UnsafeMutableBufferPointer<Record>.allocate(capacity: records.count)
        _ = copy.initialize(from: records)
        buffer = UnsafeBufferPointer(copy)
    }
    deinit { buffer.deallocate() }
}

private struct PlainJSON {
    let bytes: UnsafeRawBufferPointer
    let symbols: SymbolTable
    var at = 0
    var tape: [Record] = []
    var local: [String] = []

    mutating func document() -> Bool {
        guard value(.none, []) else { return false }
        blank()
        return at == bytes.count
    }

    mutating func blank() { while at < bytes.count, [32, 9, 10, 13].contains(bytes[at]) { at += 1 } }

    mutating func value(_ name: Symbol, _ flags: Flags) -> Bool {
        blank()
        guard at < bytes.count else { return false }
        let index = tape.count
        tape.append(Record(start: UInt32(at), length: 0, next: 0, name: name, kind: .null, flags: flags))
        switch bytes[at] {
        case UInt8(ascii: "{"):
            tape[index].kind = .object
            at += 1
            blank()
            if at < bytes.count, bytes[at] == UInt8(ascii: "}") { at += 1; break }
            while true {
                blank()
                guard at < bytes.count, bytes[at] == UInt8(ascii: "\""), string() != nil else { return false }
                var text = String(decoding: bytes[keyStart..<at - 1], as: UTF8.self)
                let isCompanion = text.first == "_"
                if isCompanion { text.removeFirst() }
                blank()
                guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { return false }
                at += 1
                guard value(symbol(text), isCompanion ? .companion : []) else { return false }
                blank()
                guard at < bytes.count else { return false }
                at += 1
                if bytes[at - 1] == UInt8(ascii: "}") { break }
                guard bytes[at - 1] == UInt8(ascii: ",") else { return false }
            }
            pair(index)
        case UInt8(ascii: "["):
            tape[index].kind = .array
            at += 1
            blank()
            if at < bytes.count, bytes[at] == UInt8(ascii: "]") { at += 1; break }
            while true {
                guard value(.none, []) else { return false }
                blank()
                guard at < bytes.count else { return false }
                at += 1
                if bytes[at - 1] == UInt8(ascii: "]") { break }
                guard bytes[at - 1] == UInt8(ascii: ",") else { return false }
            }
        case UInt8(ascii: "\""):
            guard let escaped = string() else { return false }
            tape[index].kind = .string
            if escaped { tape[index].flags.insert(.escaped) }
            tape[index].start += 1
            tape[index].length = UInt32(at - 2 - Int(tape[index].start) + 1)
            tape[index].next = UInt32(tape.count)
            return true
        case UInt8(ascii: "t"): tape[index].kind = .true; at += 4
        case UInt8(ascii: "f"): tape[index].kind = .false; at += 5
        case UInt8(ascii: "n"): tape[index].kind = .null; at += 4
        default:
            tape[index].kind = .number
            while at < bytes.count, "+-.eE0123456789".utf8.contains(bytes[at]) { at += 1 }
        }
        tape[index].length = UInt32(at) - tape[index].start
        tape[index].next = UInt32(tape.count)
        return at > Int(tape[index].start)
    }

    var keyStart = 0
    mutating func string() -> Bool? {
        at += 1
        keyStart = at
        var escaped = false
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] == UInt8(ascii: "\\") { escaped = true; at += 1 }
            at += 1
        }
        guard at < bytes.count else { return nil }
        at += 1
        return escaped
    }

    mutating func symbol(_ text: String) -> Symbol {
        if let known = symbols.find(text) { return known }
        if let n = local.firstIndex(of: text) { return Symbol(raw: UInt16(symbols.count + n)) }
        local.append(text)
        return Symbol(raw: UInt16(symbols.count + local.count - 1))
    }

    mutating func pair(_ object: Int) {
        var at = object + 1
        var members: [Int] = []
        while at < tape.count { members.append(at); at = Int(tape[at].next) }
        for a in members where tape[a].flags.contains(.companion) {
            for b in members where tape[b].name == tape[a].name && !tape[b].flags.contains(.companion) {
                tape[a].flags.insert(.paired)
                tape[b].flags.insert(.paired)
            }
        }
    }
}
