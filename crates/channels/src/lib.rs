//! Everything that leaves the building: email, payments.
