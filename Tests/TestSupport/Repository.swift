import Foundation

/// Where tests find what is no source: the project's own folder, and `../shared`, without which some are skipped.
public enum Repository {
    public static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What `LMDI_SHARED` names, or the folder `shared` beside the project. It need not be there.
    public static let shared =
        ProcessInfo.processInfo.environment["LMDI_SHARED"].map { URL(fileURLWithPath: $0) }
        ?? folder.deletingLastPathComponent().appendingPathComponent("shared")

    public static func hasShared(_ path: String = "") -> Bool {
        FileManager.default.fileExists(atPath: shared.appendingPathComponent(path).path)
    }
}
