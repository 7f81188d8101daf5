// Prints how fast a file is sealed and signed: SealBenchmark FILE CERTIFICATE KEY [ROUNDS]. The best of the rounds (5).
import Glibc
import SealedBundle

func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { fatalError(path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { room, count in count = fread(room.baseAddress, 1, size, file) }
}

func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let arguments = CommandLine.arguments
let content = bytes(arguments[1]), certificate = try Certificate(bytes(arguments[2]))
let sealer = try Sealer(
    sender: "999999999", certificate: certificate, signer: .key(try PrivateKey(bytes(arguments[3]))),
    recipient: certificate)
var wall = Double.infinity, processor = Double.infinity
for _ in 0..<(arguments.count > 4 ? Int(arguments[4]) ?? 5 : 5) {
    let started = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
    let envelope = try content.withUnsafeBytes { try sealer.seal($0, Period(from: 0, until: 86400), at: 86400) }
    wall = min(wall, seconds(CLOCK_MONOTONIC) - started.0)
    processor = min(processor, seconds(CLOCK_PROCESS_CPUTIME_ID) - started.1)
    if envelope.json.isEmpty { fatalError() }
}
var usage = rusage()
getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
let size = Double(content.count) / 1e6
print(
    "\(Int(size)) MB: \(Int(size / wall)) MB/s, by processor time \(Int(size / processor)) MB/s, "
        + "\(usage.ru_maxrss / 1000) MB memory")
