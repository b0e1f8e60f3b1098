import ABI
import CMachine
import Processes
import VFS

extension Caller {
  /// `reboot(2)`: ends the machine; an image has nothing that would start it again.
  /// - Throws: `.operationNotPermitted` to all but root, `.invalidArgument` for a number that is not magic or an order that
  ///   does not exist here (suspend, another kernel).
  public func reboot(magic: UInt32, second: UInt32, order: UInt32) throws(Errno) {
    guard process.credentials.user == 0 else { throw .operationNotPermitted }
    guard magic == 0xfee1_dead else { throw .invalidArgument }
    switch second {
    // The birthdays of Linus Torvalds and his daughters.
    case 0x2812_1969, 0x0512_1996, 0x1604_1998, 0x2011_2000: break
    default: throw .invalidArgument
    }
    switch order {
    // LINUX_REBOOT_CMD_CAD_OFF, CAD_ON: there is no such key.
    case 0, 0x89ab_cdef: return
    // RESTART, HALT, POWER_OFF.
    case 0x0123_4567, 0xcdef_0123, 0x4321_fedc: platform_power_off(0, 0)
    // SW_SUSPEND, KEXEC, RESTART2.
    case 0xd000_fce2, 0x4558_4543, 0xa1b2_c3d4: throw .unsupported(.invalidArgument)
    default: throw .invalidArgument
    }
  }
}
