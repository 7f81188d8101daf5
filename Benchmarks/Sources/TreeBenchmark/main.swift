// Prints how fast documents become trees: TreeBenchmark FILE… [--rounds N]. The best of N rounds (20).
import FHIRTree
import Glibc

func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func load(_ path: String) -> Input? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return Input(capacity: size) { fread($0.baseAddress, 1, size, file) }
}

/// A table with the document's names in it, as the schemas' table has them.
func symbols(of input: Input) -> SymbolTable {
    let table = SymbolTable()
    guard let tree = Parser.parse(input, symbols: SymbolTable()).tree else { return table }
    for node in 0..<tree.count { _ = table.intern(tree.nameText(tree.name(Node(node)))) }
    return table
}

var paths = Array(CommandLine.arguments.dropFirst())
var rounds = 20
if let at = paths.firstIndex(of: "--rounds"), at + 1 < paths.count, let count = Int(paths[at + 1]) {
    rounds = count
    paths.removeSubrange(at...at + 1)
}
for path in paths {
    guard let input = load(path) else {
        print("\(path): cannot be read")
        continue
    }
    let symbols = symbols(of: input)
    var best = Double.infinity
    var count = 0
    for _ in 0..<rounds {
        let start = now()
        let result = Parser.parse(input, symbols: symbols)
        best = min(best, now() - start)
        count = result.tree?.count ?? 0
    }
    let speed = Double(input.bytes.count) / best / 1e6
    print("\(path): \(input.bytes.count) bytes, \(count) records, \(Int(best * 1e6)) µs, \(Int(speed)) MB/s")
}
