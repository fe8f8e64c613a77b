import CFileSystem
import Glibc

/// The kind of file system that a folder lies on.
enum FileSystem {
    /// Those of this machine's own disks and memory, by the numbers that the kernel gives them (statfs(2)): there it tells
    /// of every change. Anything else, network file systems and whatever comes through FUSE, can change from elsewhere.
    private static let own: Set<UInt32> = [
        0xEF53,  // ext2, ext3, ext4
        0x5846_5342,  // XFS
        0x9123_683E,  // Btrfs
        0xCA45_1A4E,  // bcachefs
        0x2FC1_2FC1,  // ZFS
        0xF2F5_2010,  // F2FS
        0x3434,  // NILFS
        0x5265_4973,  // ReiserFS
        0x3153_464A,  // JFS
        0x794C_7630,  // overlayfs
        0xF15F,  // eCryptfs
        0x0102_1994,  // tmpfs
        0x8584_58F6,  // ramfs
        0x4D44,  // FAT
        0x2011_BAB0,  // exFAT
        0x5346_544E,  // NTFS
        0x7366_746E,  // NTFS3
        0x482B,  // HFS+
        0x2405_1905,  // UBIFS
        0x1501_3346,  // UDF
    ]

    /// Whether others can change what lies at a path without this machine's kernel seeing it. What does not say what it is
    /// may be such a one.
    static func isSharedBeyondKernel(_ path: String) -> Bool {
        var status = statfs()
        while statfs(path.systemPath, &status) != 0 { guard errno == EINTR else { return true } }
        return isSharedBeyondKernel(type: UInt32(truncatingIfNeeded: status.f_type))
    }

    /// The same by the kernel's number of the kind.
    static func isSharedBeyondKernel(type: UInt32) -> Bool { !own.contains(type) }
}
