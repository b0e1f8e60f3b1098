// The hosted platform is written in C. To import this module is to link it.
import CMachine
import CPlatformLinux
