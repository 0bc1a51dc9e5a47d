"""From pictures to codes. With `drivers/camera.py` the only part that knows OpenCV and the decoders.

`decode` reads a still picture with all its might, `live` reads a video by one cheap pass a frame. Both look through
`views` (turned by what `tilt` finds), ask the `engines` and let the `votes` decide. Frames come from `sources`.
"""
