//! Devices on which a person wants to be told that there is news, through the push service of their browser.
//!
//! Table owned: `push_devices`. Invariants: a browser tells one person alone, the last who asked it to; where a push
//! service says that a device is gone, it gets no more, and the person reads so. Deliberately absent: the messages, which
//! are of `outbox`.

pub mod store;

pub use store::{Device, MOST, NewDevice, add, devices, ended, reached, stop};
