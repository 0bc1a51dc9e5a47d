"""What carriers say of a parcel once they have it. A service is a file and one line in `services`."""
