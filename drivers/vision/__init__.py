"""From pictures to codes. With `drivers/camera.py` the only part that knows OpenCV and the decoders.

`decode` reads a still picture with all its might, `live` a video by a few cheap looks a frame. Both look where
`regions` finds bars, through `views` (turned by what `tilt` finds), ask the `engines` and let the `votes` decide.
Frames come from `sources`.
"""
