// Made from errno.tsv by `swift run swiftlet-generate`. Edit that file, not this one.

extension Errno {
  /// The caller may not do this (`EPERM`).
  public static var operationNotPermitted: Errno { .init(rawValue: 1) }

  /// A path names nothing (`ENOENT`).
  public static var noSuchFile: Errno { .init(rawValue: 2) }

  /// No process or thread has this number (`ESRCH`).
  public static var noSuchProcess: Errno { .init(rawValue: 3) }

  /// A signal ended the wait (`EINTR`).
  public static var interrupted: Errno { .init(rawValue: 4) }

  /// A device failed to read or write (`EIO`).
  public static var inputOutput: Errno { .init(rawValue: 5) }

  /// No device answers at this address, or nobody reads the other end (`ENXIO`).
  public static var noSuchDevice: Errno { .init(rawValue: 6) }

  /// An argument list or a structure is larger than allowed (`E2BIG`).
  public static var argumentListTooLong: Errno { .init(rawValue: 7) }

  /// A file is not in a format that can be executed (`ENOEXEC`).
  public static var notExecutable: Errno { .init(rawValue: 8) }

  /// A descriptor names no open file, or one not opened for this (`EBADF`).
  public static var badDescriptor: Errno { .init(rawValue: 9) }

  /// The caller has no child to wait for (`ECHILD`).
  public static var noChild: Errno { .init(rawValue: 10) }

  /// The call would have to wait, or a resource is short for the moment (`EAGAIN`).
  public static var wouldBlock: Errno { .init(rawValue: 11) }

  /// Memory or address space does not suffice (`ENOMEM`).
  public static var outOfMemory: Errno { .init(rawValue: 12) }

  /// Permission bits refuse this access (`EACCES`).
  public static var permissionDenied: Errno { .init(rawValue: 13) }

  /// An address lies outside the caller's memory (`EFAULT`).
  public static var badAddress: Errno { .init(rawValue: 14) }

  /// A block device is needed here (`ENOTBLK`).
  public static var notBlockDevice: Errno { .init(rawValue: 15) }

  /// The object is in use (`EBUSY`).
  public static var busy: Errno { .init(rawValue: 16) }

  /// The name is already taken (`EEXIST`).
  public static var fileExists: Errno { .init(rawValue: 17) }

  /// The two paths lie on different file systems (`EXDEV`).
  public static var crossDevice: Errno { .init(rawValue: 18) }

  /// The device does not support this operation (`ENODEV`).
  public static var noDevice: Errno { .init(rawValue: 19) }

  /// A component of the path is not a directory (`ENOTDIR`).
  public static var notDirectory: Errno { .init(rawValue: 20) }

  /// A directory stands where a file is needed (`EISDIR`).
  public static var isDirectory: Errno { .init(rawValue: 21) }

  /// An argument has no meaning here (`EINVAL`).
  public static var invalidArgument: Errno { .init(rawValue: 22) }

  /// The system's limit of open files is reached (`ENFILE`).
  public static var tooManyFilesInSystem: Errno { .init(rawValue: 23) }

  /// The process's limit of open descriptors is reached (`EMFILE`).
  public static var tooManyFiles: Errno { .init(rawValue: 24) }

  /// The file does not take this control request (`ENOTTY`).
  public static var notTerminal: Errno { .init(rawValue: 25) }

  /// The executable is being written or run (`ETXTBSY`).
  public static var executableBusy: Errno { .init(rawValue: 26) }

  /// The file would exceed the largest size allowed (`EFBIG`).
  public static var fileTooLarge: Errno { .init(rawValue: 27) }

  /// The device has no space left (`ENOSPC`).
  public static var noSpace: Errno { .init(rawValue: 28) }

  /// The file has no position to move (`ESPIPE`).
  public static var illegalSeek: Errno { .init(rawValue: 29) }

  /// The file system is mounted read-only (`EROFS`).
  public static var readOnlyFileSystem: Errno { .init(rawValue: 30) }

  /// The file has as many links as it can (`EMLINK`).
  public static var tooManyLinks: Errno { .init(rawValue: 31) }

  /// Nobody reads the other end any more (`EPIPE`).
  public static var brokenPipe: Errno { .init(rawValue: 32) }

  /// An argument lies outside the function's domain (`EDOM`).
  public static var outOfDomain: Errno { .init(rawValue: 33) }

  /// A result does not fit where it should go (`ERANGE`).
  public static var outOfRange: Errno { .init(rawValue: 34) }

  /// Waiting here would never end (`EDEADLK`).
  public static var deadlock: Errno { .init(rawValue: 35) }

  /// A path or one of its components is too long (`ENAMETOOLONG`).
  public static var nameTooLong: Errno { .init(rawValue: 36) }

  /// No more locks can be had (`ENOLCK`).
  public static var noLocks: Errno { .init(rawValue: 37) }

  /// The call is not implemented (`ENOSYS`).
  public static var notImplemented: Errno { .init(rawValue: 38) }

  /// A directory still has entries (`ENOTEMPTY`).
  public static var directoryNotEmpty: Errno { .init(rawValue: 39) }

  /// The path passes too many symbolic links, or one where none is allowed (`ELOOP`).
  public static var tooManySymbolicLinks: Errno { .init(rawValue: 40) }

  /// The queue holds no message of the desired type (`ENOMSG`).
  public static var noMessage: Errno { .init(rawValue: 42) }

  /// The object was removed meanwhile (`EIDRM`).
  public static var identifierRemoved: Errno { .init(rawValue: 43) }

  /// A channel number is out of range (`ECHRNG`).
  public static var channelOutOfRange: Errno { .init(rawValue: 44) }

  /// Level 2 is not synchronised (`EL2NSYNC`).
  public static var levelTwoNotSynchronized: Errno { .init(rawValue: 45) }

  /// Level 3 has halted (`EL3HLT`).
  public static var levelThreeHalted: Errno { .init(rawValue: 46) }

  /// Level 3 was reset (`EL3RST`).
  public static var levelThreeReset: Errno { .init(rawValue: 47) }

  /// A link number is out of range (`ELNRNG`).
  public static var linkOutOfRange: Errno { .init(rawValue: 48) }

  /// The protocol driver is not attached (`EUNATCH`).
  public static var driverNotAttached: Errno { .init(rawValue: 49) }

  /// No CSI structure is available (`ENOCSI`).
  public static var noStructureAvailable: Errno { .init(rawValue: 50) }

  /// Level 2 has halted (`EL2HLT`).
  public static var levelTwoHalted: Errno { .init(rawValue: 51) }

  /// An exchange is invalid (`EBADE`).
  public static var badExchange: Errno { .init(rawValue: 52) }

  /// A request descriptor is invalid (`EBADR`).
  public static var badRequestDescriptor: Errno { .init(rawValue: 53) }

  /// The exchange is full (`EXFULL`).
  public static var exchangeFull: Errno { .init(rawValue: 54) }

  /// There is no anode (`ENOANO`).
  public static var noAnode: Errno { .init(rawValue: 55) }

  /// A request code is invalid (`EBADRQC`).
  public static var badRequestCode: Errno { .init(rawValue: 56) }

  /// A slot is invalid (`EBADSLT`).
  public static var badSlot: Errno { .init(rawValue: 57) }

  /// A font file has a bad format (`EBFONT`).
  public static var badFontFormat: Errno { .init(rawValue: 59) }

  /// The device is no stream (`ENOSTR`).
  public static var notStream: Errno { .init(rawValue: 60) }

  /// The attribute or the data does not exist (`ENODATA`).
  public static var noData: Errno { .init(rawValue: 61) }

  /// A timer expired (`ETIME`).
  public static var timerExpired: Errno { .init(rawValue: 62) }

  /// No stream resources are left (`ENOSR`).
  public static var outOfStreams: Errno { .init(rawValue: 63) }

  /// The machine is not on the network (`ENONET`).
  public static var notOnNetwork: Errno { .init(rawValue: 64) }

  /// A package is not installed (`ENOPKG`).
  public static var packageNotInstalled: Errno { .init(rawValue: 65) }

  /// The object is remote (`EREMOTE`).
  public static var objectIsRemote: Errno { .init(rawValue: 66) }

  /// The link has been severed (`ENOLINK`).
  public static var linkSevered: Errno { .init(rawValue: 67) }

  /// An advertise error occurred (`EADV`).
  public static var advertiseError: Errno { .init(rawValue: 68) }

  /// A remote mount failed (`ESRMNT`).
  public static var remoteMountError: Errno { .init(rawValue: 69) }

  /// Sending failed in communication (`ECOMM`).
  public static var communicationError: Errno { .init(rawValue: 70) }

  /// The protocol was violated (`EPROTO`).
  public static var protocolError: Errno { .init(rawValue: 71) }

  /// A multihop was attempted (`EMULTIHOP`).
  public static var multihopAttempted: Errno { .init(rawValue: 72) }

  /// The remote file sharing service failed (`EDOTDOT`).
  public static var remoteFileSharingError: Errno { .init(rawValue: 73) }

  /// The message is damaged or not of the type expected (`EBADMSG`).
  public static var badMessage: Errno { .init(rawValue: 74) }

  /// A value does not fit the type it must be stored in (`EOVERFLOW`).
  public static var overflow: Errno { .init(rawValue: 75) }

  /// The name is not unique on the network (`ENOTUNIQ`).
  public static var nameNotUnique: Errno { .init(rawValue: 76) }

  /// The descriptor is in a bad state for this (`EBADFD`).
  public static var badDescriptorState: Errno { .init(rawValue: 77) }

  /// The remote address changed (`EREMCHG`).
  public static var remoteAddressChanged: Errno { .init(rawValue: 78) }

  /// A needed shared library cannot be accessed (`ELIBACC`).
  public static var libraryInaccessible: Errno { .init(rawValue: 79) }

  /// A shared library is corrupted (`ELIBBAD`).
  public static var libraryCorrupted: Errno { .init(rawValue: 80) }

  /// A library section of the executable is corrupted (`ELIBSCN`).
  public static var librarySectionCorrupted: Errno { .init(rawValue: 81) }

  /// Too many shared libraries would be linked (`ELIBMAX`).
  public static var tooManyLibraries: Errno { .init(rawValue: 82) }

  /// A shared library cannot be executed directly (`ELIBEXEC`).
  public static var libraryNotExecutable: Errno { .init(rawValue: 83) }

  /// A byte sequence is no valid character (`EILSEQ`).
  public static var illegalByteSequence: Errno { .init(rawValue: 84) }

  /// The interrupted call is to be restarted; a program never sees this (`ERESTART`).
  public static var restart: Errno { .init(rawValue: 85) }

  /// A streams pipe failed (`ESTRPIPE`).
  public static var streamsPipeError: Errno { .init(rawValue: 86) }

  /// There are too many users (`EUSERS`).
  public static var tooManyUsers: Errno { .init(rawValue: 87) }

  /// The descriptor is no socket (`ENOTSOCK`).
  public static var notSocket: Errno { .init(rawValue: 88) }

  /// A destination address is required (`EDESTADDRREQ`).
  public static var destinationAddressRequired: Errno { .init(rawValue: 89) }

  /// The message is too long (`EMSGSIZE`).
  public static var messageTooLong: Errno { .init(rawValue: 90) }

  /// The protocol does not fit the socket's type (`EPROTOTYPE`).
  public static var wrongProtocolType: Errno { .init(rawValue: 91) }

  /// The protocol has no such option (`ENOPROTOOPT`).
  public static var protocolOptionNotAvailable: Errno { .init(rawValue: 92) }

  /// The protocol is not supported (`EPROTONOSUPPORT`).
  public static var protocolNotSupported: Errno { .init(rawValue: 93) }

  /// The socket type is not supported (`ESOCKTNOSUPPORT`).
  public static var socketTypeNotSupported: Errno { .init(rawValue: 94) }

  /// The object does not support this operation (also spelled `ENOTSUP`) (`EOPNOTSUPP`).
  public static var notSupported: Errno { .init(rawValue: 95) }

  /// The protocol family is not supported (`EPFNOSUPPORT`).
  public static var protocolFamilyNotSupported: Errno { .init(rawValue: 96) }

  /// The address family is not supported (`EAFNOSUPPORT`).
  public static var addressFamilyNotSupported: Errno { .init(rawValue: 97) }

  /// The address is already in use (`EADDRINUSE`).
  public static var addressInUse: Errno { .init(rawValue: 98) }

  /// The address is not one of this machine (`EADDRNOTAVAIL`).
  public static var addressNotAvailable: Errno { .init(rawValue: 99) }

  /// The network is down (`ENETDOWN`).
  public static var networkDown: Errno { .init(rawValue: 100) }

  /// No route leads to the network (`ENETUNREACH`).
  public static var networkUnreachable: Errno { .init(rawValue: 101) }

  /// The network dropped the connection on reset (`ENETRESET`).
  public static var networkReset: Errno { .init(rawValue: 102) }

  /// The connection was aborted on this side (`ECONNABORTED`).
  public static var connectionAborted: Errno { .init(rawValue: 103) }

  /// The peer reset the connection (`ECONNRESET`).
  public static var connectionReset: Errno { .init(rawValue: 104) }

  /// No buffer space is available (`ENOBUFS`).
  public static var noBufferSpace: Errno { .init(rawValue: 105) }

  /// The socket is already connected (`EISCONN`).
  public static var isConnected: Errno { .init(rawValue: 106) }

  /// The socket is not connected (`ENOTCONN`).
  public static var notConnected: Errno { .init(rawValue: 107) }

  /// The socket was shut down for sending (`ESHUTDOWN`).
  public static var socketShutDown: Errno { .init(rawValue: 108) }

  /// Too many descriptors are in flight (`ETOOMANYREFS`).
  public static var tooManyReferences: Errno { .init(rawValue: 109) }

  /// The time to wait has passed (`ETIMEDOUT`).
  public static var timedOut: Errno { .init(rawValue: 110) }

  /// The peer refused the connection (`ECONNREFUSED`).
  public static var connectionRefused: Errno { .init(rawValue: 111) }

  /// The host is down (`EHOSTDOWN`).
  public static var hostDown: Errno { .init(rawValue: 112) }

  /// No route leads to the host (`EHOSTUNREACH`).
  public static var noRouteToHost: Errno { .init(rawValue: 113) }

  /// Such an operation is already in progress (`EALREADY`).
  public static var alreadyInProgress: Errno { .init(rawValue: 114) }

  /// The operation has begun and goes on (`EINPROGRESS`).
  public static var nowInProgress: Errno { .init(rawValue: 115) }

  /// A file handle names a file that is gone (`ESTALE`).
  public static var staleFileHandle: Errno { .init(rawValue: 116) }

  /// The file system needs to be checked (`EUCLEAN`).
  public static var structureNeedsCleaning: Errno { .init(rawValue: 117) }

  /// The file is no XENIX named type file (`ENOTNAM`).
  public static var notNamedTypeFile: Errno { .init(rawValue: 118) }

  /// No XENIX semaphores are available (`ENAVAIL`).
  public static var noNamedSemaphores: Errno { .init(rawValue: 119) }

  /// The file is a named type file (`EISNAM`).
  public static var isNamedTypeFile: Errno { .init(rawValue: 120) }

  /// The remote side failed to read or write (`EREMOTEIO`).
  public static var remoteInputOutput: Errno { .init(rawValue: 121) }

  /// The user's quota is exceeded (`EDQUOT`).
  public static var quotaExceeded: Errno { .init(rawValue: 122) }

  /// The drive holds no medium (`ENOMEDIUM`).
  public static var noMedium: Errno { .init(rawValue: 123) }

  /// The medium is of the wrong type (`EMEDIUMTYPE`).
  public static var wrongMediumType: Errno { .init(rawValue: 124) }

  /// The operation was cancelled (`ECANCELED`).
  public static var canceled: Errno { .init(rawValue: 125) }

  /// The required key is not available (`ENOKEY`).
  public static var noKey: Errno { .init(rawValue: 126) }

  /// The key has expired (`EKEYEXPIRED`).
  public static var keyExpired: Errno { .init(rawValue: 127) }

  /// The key was revoked (`EKEYREVOKED`).
  public static var keyRevoked: Errno { .init(rawValue: 128) }

  /// The service rejected the key (`EKEYREJECTED`).
  public static var keyRejected: Errno { .init(rawValue: 129) }

  /// The owner of the lock died holding it (`EOWNERDEAD`).
  public static var ownerDied: Errno { .init(rawValue: 130) }

  /// The state the lock protects cannot be recovered (`ENOTRECOVERABLE`).
  public static var notRecoverable: Errno { .init(rawValue: 131) }

  /// The radio is switched off (`ERFKILL`).
  public static var radioSwitchedOff: Errno { .init(rawValue: 132) }

  /// A memory page has a hardware error (`EHWPOISON`).
  public static var memoryPoisoned: Errno { .init(rawValue: 133) }
}
