import Foundation
import TestSupport

@testable import FHIRValidation

/// A whole document around a piece of an example.
struct ExampleBundle {
    let text: String

    /// Puts a piece into the bundle of `fixtures/lmdi/valid-all-resources`.
    init(_ example: RuleExample, _ piece: String) throws {
        switch example.place {
        case .document:
            text = piece
            return
        case .alone(let type):
            text = "{\"resourceType\": \"\(type)\", \(piece)}"
            return
        case .bundle, .entry, .resource, .furtherEntry: break
        }
        let names = Set((Self.names(example.bad) + Self.names(example.good)))
        var entries = try Self.entries().map { try Self.entry($0, example.place, piece, names) }
        if example.place == .furtherEntry, !piece.isEmpty { entries.append(piece) }
        var members: [String: Any] = [
            "resourceType": "Bundle", "type": "transaction", "timestamp": "2026-11-20T06:00:00+01:00",
            "identifier": ["system": "urn:ietf:rfc:3986", "value": "urn:uuid:00a154d8-5ed8-4bcc-b5c7-19c2add9ca88"],
        ]
        guard example.place == .bundle, !piece.isEmpty else {
            text = try Self.object("\"entry\": [" + entries.joined(separator: ",") + "]", members, except: [])
            return
        }
        members["entry"] = try Self.entries()
        text = try Self.object(piece, members, except: names)
    }

    private static func entry(
        _ entry: [String: Any], _ place: RuleExample.Place, _ piece: String, _ names: Set<String>
    ) throws -> String {
        let resource = entry["resource"] as? [String: Any] ?? [:]
        let type = resource["resourceType"] as? String ?? ""
        switch place {
        case .entry(of: type) where resource["id"] == nil: return try object(piece, entry, except: names)
        case .resource(type) where resource["id"] == nil:
            let changed = try object(piece, resource, except: names)
            return try object("\"resource\": " + changed, entry, except: ["resource"])
        case .entry, .resource, .bundle, .furtherEntry, .document, .alone: return try object("", entry, except: [])
        }
    }

    /// The names of the members of a piece: those that are not indented.
    private static func names(_ piece: String) -> [String] {
        piece.split(separator: "\n").filter { $0.hasPrefix("\"") }.map { String($0.dropFirst().prefix { $0 != "\"" }) }
    }

    /// A JSON object with the members of a piece and some of others.
    private static func object(_ piece: String, _ members: [String: Any], except names: Set<String>) throws -> String {
        let rest = members.filter { !names.contains($0.key) }
        let text = String(decoding: try JSONSerialization.data(withJSONObject: rest), as: UTF8.self).dropFirst()
        let piece = piece.trimmingCharacters(in: .whitespacesAndNewlines)
        return "{" + piece + (piece.isEmpty || piece.hasSuffix(",") || rest.isEmpty ? "" : ",") + text
    }

    /// The fixture's entries, and a second patient with an administration of her own (both with an id).
    private static func entries() throws -> [[String: Any]] {
        let file = Repository.folder.appending(path: "fixtures/lmdi/valid-all-resources/input.json")
        let bundle = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
        var entries = bundle?["entry"] as? [[String: Any]] ?? []
        let patient = "urn:uuid:b7a1c2de-5f60-4a7b-8c9d-0e1f2a3b4c5d"
        for type in ["Patient", "MedicationAdministration"] {
            guard
                var entry = entries.first(where: {
                    ($0["resource"] as? [String: Any])?["resourceType"] as? String == type
                }),
                var resource = entry["resource"] as? [String: Any]
            else { continue }
            entry["fullUrl"] = type == "Patient" ? patient : "urn:uuid:1f2e3d4c-5b6a-4978-8695-a4b3c2d1e0f9"
            resource["id"] = "2"
            if type == "Patient" {
                resource["identifier"] = [["system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "21916710043"]]
            } else {
                resource["subject"] = ["reference": patient]
                resource["request"] = nil
            }
            entry["resource"] = resource
            entries.append(entry)
        }
        return entries
    }
}
